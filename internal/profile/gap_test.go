package profile

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGapsBetweenJobs(t *testing.T) {
	const head = "Experience\n\nClerk, Loom & Co, "
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a year", head + "Jan 2020 – Dec 2020\n- Java\n\nClerk, Spindle Ltd, Jan 2018 – Dec 2018\n- Java\n", []string{"2019-01 12 "}},
		{"two months", head + "Mar 2019 – Dec 2020\n- Java\n\nClerk, Spindle Ltd, Jan 2018 – Dec 2018\n- Java\n", nil},
		{"three months", head + "Apr 2019 – Dec 2020\n- Java\n\nClerk, Spindle Ltd, Jan 2018 – Dec 2018\n- Java\n", []string{"2019-01 3 "}},
		{"years alone leave one open", head + "2019 – 2020\n- Java\n\nClerk, Spindle Ltd, 2016 – 2018\n- Java\n", nil},
		{"years alone, more than one", head + "2019 – 2020\n- Java\n\nClerk, Spindle Ltd, 2014 – 2016\n- Java\n", []string{"2017-01 24 "}},
		{"another job within", head + "Jan 2020 – Dec 2020\n- Java\n\nClerk, Spindle Ltd, Jan 2015 – Dec 2019\n- Java\n\nClerk, Hank Inc, Jan 2016 – Mar 2017\n- Java\n", nil},
		{"the oldest first", head + "Jan 2015 – Dec 2015\n- Java\n\nClerk, Spindle Ltd, Jan 2017 – Dec 2018\n- Java\n", []string{"2016-01 12 "}},
		{"a time of study", head + "Jan 2020 – Dec 2020\n- Java\n\nClerk, Spindle Ltd, Jan 2015 – Dec 2017\n- Java\n\nEducation\nMSc Physics, Dunmore University, Jan 2018 – Dec 2019\n", []string{"2018-01 24 education"}},
		{"a short time of study", head + "Jan 2020 – Dec 2020\n- Java\n\nClerk, Spindle Ltd, Jan 2015 – Dec 2017\n- Java\n\nEducation\nMSc Physics, Dunmore University, Jan 2018 – Jun 2018\n", []string{"2018-01 24 "}},
		{"a break", head + "Jan 2020 – Dec 2020\n- Java\n\nCareer break\nJan 2019 – Dec 2019\n- Sailed\n\nClerk, Spindle Ltd, Jan 2017 – Dec 2018\n- Java\n", []string{"2019-01 12 break"}},
		{"one job", head + "Jan 2020 – Dec 2020\n- Java\n", nil},
		{"no dates", "Experience\n\nClerk, Loom & Co\n- Java\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, g := range readResume(t, tt.text).Gaps {
				got = append(got, fmt.Sprintf("%s %d %s", g.From, g.Months(), g.With))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
