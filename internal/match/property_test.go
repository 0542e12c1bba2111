package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/profile"
)

// asked are the skills that random postings ask for; kafka is never one.
var asked = []string{"django", "flask", "go", "mysql", "postgresql", "python", "relational-database", "sql"}

func randomPosting(r *rand.Rand) *profile.Posting {
	var list []profile.Requirement
	seen := map[string]bool{}
	for range 1 + r.IntN(9) {
		ids := slices.Clone(asked)
		r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		ids = ids[:1+r.IntN(3)]
		slices.Sort(ids)
		q := want([]profile.Level{profile.Required, profile.Preferred, profile.Mentioned}[r.IntN(3)], 1+r.IntN(len(ids)), ids...)
		if r.IntN(3) == 0 {
			q.Months = 12 * (1 + r.IntN(5))
		}
		if !seen[q.ID()] {
			list = append(list, q)
		}
		seen[q.ID()] = true
	}
	return posting(list...)
}

func randomClaims(r *rand.Rand) []profile.Claim {
	var out []profile.Claim
	for _, id := range asked {
		switch r.IntN(4) {
		case 0:
			out = append(out, listed(id))
		case 1:
			out = append(out, claim(id, r.IntN(60)))
		}
	}
	return out
}

// each runs f on many random pairs.
func each(t *testing.T, f func(t *testing.T, r *rand.Rand, p *profile.Posting, claims []profile.Claim)) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 0))
		f(t, r, randomPosting(r), randomClaims(r))
		if t.Failed() {
			t.Fatalf("with seed %d", seed)
		}
	}
}

func TestPointsSumToTheScore(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		r := compare(p, claims...)
		var sum Points
		for _, it := range r.Items {
			sum.Fit += it.Points.Fit
			sum.Evidence += it.Points.Evidence
			sum.Max += it.Points.Max
			if it.Points.Evidence > it.Points.Fit || it.Points.Fit > it.Points.Max || it.Points.Evidence < 0 {
				t.Errorf("%s has %+v: want evidence <= fit <= max", it.Requirement.ID(), it.Points)
			}
		}
		want := Points{r.Fit, r.Evidence, 10000}
		if !r.Scorable {
			want.Max = 0
		}
		if sum != want {
			t.Errorf("points sum to %+v, want %+v", sum, want)
		}
	})
}

func TestOrderNeverMatters(t *testing.T) {
	each(t, func(t *testing.T, rnd *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		type line struct {
			Points Points
			Status Status
			Credit string
		}
		lines := func(r *Result) map[string]line {
			out := map[string]line{"": {Points{r.Fit, r.Evidence, 0}, "", ""}}
			for _, it := range r.Items {
				out[it.Requirement.ID()] = line{it.Points, it.Status, fmt.Sprintf("%.9f", it.Credit)}
			}
			return out
		}
		before := lines(compare(p, claims...))
		other := *p
		other.Requirements = slices.Clone(p.Requirements)
		claims = slices.Clone(claims)
		rnd.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		rnd.Shuffle(len(other.Requirements), func(i, j int) {
			q := other.Requirements
			q[i], q[j] = q[j], q[i]
		})
		if diff := cmp.Diff(before, lines(compare(&other, claims...))); diff != "" {
			t.Errorf("(-before +after)\n%s", diff)
		}
	})
}

func TestEvidenceNeverLowersTheScore(t *testing.T) {
	each(t, func(t *testing.T, rnd *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		before := compare(p, claims...)
		id := asked[rnd.IntN(len(asked))]
		i := slices.IndexFunc(claims, func(c profile.Claim) bool { return c.Skill == id })
		switch more := claim(id, 60+rnd.IntN(60)); {
		case i < 0:
			claims = append(claims, more)
		default: // the same skill, shown better
			claims[i] = more
		}
		after := compare(p, claims...)
		if after.Fit < before.Fit || after.Evidence < before.Evidence {
			t.Errorf("with more of %s fit goes from %d to %d, evidence from %d to %d", id, before.Fit, after.Fit, before.Evidence, after.Evidence)
		}
	})
}

func TestUnrelatedSkillChangesNothing(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		before := compare(p, claims...)
		after := compare(p, append(slices.Clone(claims), claim("kafka", 99))...)
		after.Extras = slices.DeleteFunc(after.Extras, func(e Extra) bool { return e.Skill == "kafka" })
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("(-before +after)\n%s", diff)
		}
	})
}
