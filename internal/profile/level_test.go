package profile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

func TestLevels(t *testing.T) {
	long := " We keep the mill by the lake in good order, and the lake is good to us in return; the boats go out on every calm day and come home before the wind does, which is more than can be said of the mill, whose wheel has stood still since the dry summer before last."
	tests := []struct {
		name, in string
		want     map[string]Level
	}{
		{"preferred skills but not required are preferred", "Map Maker\n\nPreferred skills, but not required:\n- Java\n",
			map[string]Level{"java": Preferred}},
		{"preferred, but not required, on the line itself", "Map Maker\n\nPreferred, but not required: Java\n",
			map[string]Level{"java": Preferred}},
		{"preferably speaks of what follows", "Requirements\n- Experience with SQL, preferably Java\n",
			map[string]Level{"sql": Required, "java": Preferred}},
		{"preferably at the end speaks of what stands before", "Requirements\n- Java, preferably\n",
			map[string]Level{"java": Preferred}},
		{"neither is needed", "Requirements\n- Python\n- Neither Java nor SQL is needed\n",
			map[string]Level{"python": Required, "java": Excluded, "sql": Excluded}},
		{"one need not know it", "Requirements\n- Python\n- You do not have to know Java\n",
			map[string]Level{"python": Required, "java": Excluded}},
		{"duties under the employer's heading", "About Us\nWe make maps with Kafka.\nAs our map maker, you will draw maps in Python.\n",
			map[string]Level{"kafka": Mentioned, "python": Required}},
		{"what others use under the employer's heading", "About Us\nOur designers use Java; you will only look at it.\n",
			map[string]Level{"java": Mentioned}},
		{"the employer's own things among duties", "What you will do\nDraw maps in Python.\nOur platform is built on Kafka.\n",
			map[string]Level{"python": Required, "kafka": Mentioned}},
		{"a lead-in without a heading", "We make maps. Here is the lake. As a Map Maker you will: Draw in Python. Print with Java.",
			map[string]Level{"python": Required, "java": Required}},
		{"equal opportunity text under any heading", "Requirements\n- Java\n\nLoom Works is an equal opportunity employer and taught SQL to all.\n",
			map[string]Level{"java": Required, "sql": Mentioned}},
		{"a line about the employer ends the requirements", "Requirements\n- Java\n\nAbout Loom Works\n\nLoom Works moved its maps to Kafka.\n",
			map[string]Level{"java": Required, "kafka": Mentioned}},
		{"a new line after a level is a new item", "Requirements: SQL is a plus Java at work" + long,
			map[string]Level{"sql": Preferred, "java": Required}},
		{"years after a level start a new item", "Requirements: SQL preferred 5+ years of Java" + long,
			map[string]Level{"sql": Preferred, "java": Required}},
		{"headings in title case inside one line", "We make maps for lakes Job Requirements Experience in Java and boats Preferred Qualifications Experience in SQL." + long,
			map[string]Level{"java": Required, "sql": Preferred}},
		{"a heading glued to its text", "We make maps. RequirementsExperience in Java. Nice to have: SQL." + long,
			map[string]Level{"java": Required, "sql": Preferred}},
		{"hashes and dashes in one line", "# Map Maker ## Key Responsibilities - Draw in Python - Print - Fold - Sell ## Nice to have - Java - SQL" + long,
			map[string]Level{"python": Required, "java": Preferred, "sql": Preferred}},
	}
	x, err := loadResumeIndex()
	if err != nil {
		t.Fatal(err)
	}
	r := Reader{Index: x, Cues: testCues(t), AsOf: testAsOf}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strongest(r, tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				o := r.Read(&document.Document{Name: "posting.txt", Text: tt.in}, outline.Posting).Outline
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
				for _, s := range o.Segments {
					t.Logf("%s: %s", s.Section, o.Text(s.Span))
				}
			}
		})
	}
}
