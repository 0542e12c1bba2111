package mention

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEllipses completes names of which a coordination says a part once.
func TestEllipses(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	const (
		product  = "product management: product-management by name"
		project  = "project: project-management by context"
		unit     = "unit: unit-testing by context"
		cleanse  = "cleansing: data-cleansing by context"
		modeling = "data modeling: data-modeling by name"
	)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		// the end is shared
		{"or", "Three years of project or product management at sea.", []string{project, product}},
		{"and/or", "We ask for project and/or product management.", []string{project, product}},
		{"a slash", "Knows project/product management well.", []string{project, product}},
		{"several", "Wrote unit, integration and software testing plans.", []string{
			unit, "integration: integration-testing by context", "software testing: software-testing by name"}},
		{"a hyphen inside", "Likes front-end and back-end development.", []string{
			"front-end: front-end-development by context", "back-end development: back-end-development by name"}},
		{"a hyphen that waits for its word", "Likes front- and back-end development.", []string{
			"front: front-end-development by context", "back-end development: back-end-development by name"}},
		{"another form of the end", "Wrote unit and integration tests.", []string{unit, "integration tests: integration-testing by inflection"}},
		{"another form of the own word is another word", "Sails projects and product management.", []string{product}},
		{"a comma alone", "Cares for the project, product management and ships.", []string{product}},
		{"a whole member", "The product unit and product management.", []string{product}},
		{"the end of a compound", "A multi-project or product management office.", []string{product}},
		{"an article between", "Runs the project and the product management.", []string{product}},
		{"an unknown member", "Harbour, project and sailing management.", nil},
		{"over the end of a sentence", "It is a project. Or product management.", []string{product}},
		{"no full member", "Project or product work.", nil},

		// the start is shared
		{"a list", "For data modeling, cleansing and storms.", []string{modeling, cleanse}},
		{"behind a name of one word", "Data modeling, SQL, cleansing.", []string{
			"Data modeling: data-modeling by name", "SQL: sql by name", cleanse}},
		{"before a preposition", "Loves data modeling and cleansing of hulls.", []string{modeling, cleanse}},
		{"an attribute", "Loves data modeling and cleansing hulls.", []string{modeling}},
		{"a capital starts a name of its own", "Data modeling, Cleansing, Sailing", []string{"Data modeling: data-modeling by name"}},
		{"behind an unknown member", "Does data modeling, sailing and cleansing.", []string{modeling}},

		// what may be completed
		{"not by an alias", "Does data modeling and scrubbing.", []string{modeling}},
		{"a guard that holds", "With data modeling and stewarding of the catalog.", []string{modeling, "stewarding: data-stewarding by context"}},
		{"a guard that does not", "With data modeling and stewarding of ships.", []string{modeling}},
		{"one member serves once", "For data modeling, project or product management.", []string{modeling, project, product}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := read(tt.in, c)
			if diff := cmp.Diff(tt.want, shown(o, x.Find(o))); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
		})
	}
}
