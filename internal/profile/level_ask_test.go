package profile

import (
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/mention"
	"skillmatch/internal/skill"
)

// askSkills is a small taxonomy of names that are also departments and fields of
// study.
const askSkills = `category: test
skills:
  - {id: accounting, name: accounting, kind: method}
  - {id: ai, name: AI, kind: method}
  - {id: docker, name: Docker, kind: technology}
  - {id: economics, name: economics, kind: method}
  - {id: excel, name: Excel, kind: technology}
  - {id: hipaa, name: HIPAA, kind: method}
  - {id: java, name: Java, kind: technology}
  - {id: kafka, name: Kafka, kind: technology}
  - {id: machine-learning, name: machine learning, kind: method}
  - {id: marketing, name: marketing, kind: method}
  - {id: python, name: Python, kind: technology}
  - {id: scala, name: Scala, kind: technology}
  - {id: software-development, name: software development, kind: method}
  - {id: sql, name: SQL, kind: technology}
  - {id: statistics, name: statistics, kind: method}
  - {id: terraform, name: Terraform, kind: technology}
  - {id: word, name: Word, kind: technology}
`

var loadAskIndex = sync.OnceValues(func() (*mention.Index, error) {
	tax, err := skill.Load(skill.Source{FS: fstest.MapFS{"skills/test.yaml": {Data: []byte(askSkills)}}})
	if err != nil {
		return nil, err
	}
	return mention.Compile(tax), nil
})

type levelTest struct {
	name, in string
	want     map[string]Level
}

func testLevels(t *testing.T, tests []levelTest) {
	t.Helper()
	x, err := loadAskIndex()
	if err != nil {
		t.Fatal(err)
	}
	r := Reader{Index: x, Cues: testCues(t), AsOf: testAsOf}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, strongest(r, tt.in)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestEmployerSpeaks(t *testing.T) {
	testLevels(t, []levelTest{
		{"behind a lead-in", "What you will do\nHere at the lake, we weave in Java.\nDraw in Python.\n",
			map[string]Level{"java": Mentioned, "python": Required}},
		{"a lead-in and then the reader", "What you will do\nHere at the lake, you weave in Java.\n",
			map[string]Level{"java": Required}},
		{"below a heading about the stack", "Tech stack\nOur cloud broker is Kafka.\nPython, Java\n",
			map[string]Level{"kafka": Mentioned, "python": Required, "java": Required}},
		{"a list below a heading about the stack", "Tech stack\n- Kafka\n- Java\n",
			map[string]Level{"kafka": Required, "java": Required}},
		{"a clause that asks has its own level", "Requirements\n- Python\n\nOur looms are built on Kafka, so if you know Scala, write to us.\n",
			map[string]Level{"python": Required, "kafka": Mentioned, "scala": Required}},
		{"what is asked is what was named before", "Requirements\n- Python\n\nWe plan in Java, so you should like it.\n",
			map[string]Level{"python": Required, "java": Required}},
		{"we ask", "Requirements\n- Python\n\nWe expect Java and SQL.\n",
			map[string]Level{"python": Required, "java": Required, "sql": Required}},
		{"we look for people", "What you will do\nWe are looking for weavers with Java.\n",
			map[string]Level{"java": Required}},
		{"what the client does", "Weaver at the lake\n\nOur client, a house of accounting by the lake, is looking for a weaver.\n\nRequirements\n- Python\n",
			map[string]Level{"accounting": Mentioned, "python": Required}},
		{"our ideal weaver", "Requirements\nOur ideal weaver writes Java, reads SQL.\n",
			map[string]Level{"java": Required, "sql": Required}},
		{"a team is the subject", "What you will do\nThe weaving team runs Kafka and Java.\nDraw in Python.\n",
			map[string]Level{"kafka": Mentioned, "java": Mentioned, "python": Required}},
		{"a team with its initials", "What you will do\nWool Works Data (WWD) team is responsible for Kafka.\n",
			map[string]Level{"kafka": Mentioned}},
		{"a team that looks for someone", "What you will do\nThe weaving team is looking for a weaver with Java.\n",
			map[string]Level{"java": Required}},
		{"a team's name", "What you will do\nLoom's machine learning group is looking for a weaver with Java.\n",
			map[string]Level{"machine-learning": Mentioned, "java": Required}},
		{"leading a team is a duty", "What you will do\nLead the team that runs Kafka.\n",
			map[string]Level{"kafka": Required}},
		{"the employer by its name", "About Wool Works\nWe weave.\n\nWhat you will do\nWool Works runs Kafka.\nDraw in Python.\n",
			map[string]Level{"kafka": Mentioned, "python": Required}},
		{"a name that is not the employer's", "About Wool Works\nWe weave.\n\nWhat you will do\nWeavers run Kafka.\n",
			map[string]Level{"kafka": Required}},
		{"a part of the employer's name", "About Loom AI\nWe weave.\n\nWhat you will do\nAt Loom AI, you draw in Python.\n",
			map[string]Level{"python": Required}},
		{"the same word alone", "About Loom AI\nWe weave.\n\nRequirements\n- AI and Python\n",
			map[string]Level{"ai": Required, "python": Required}},
		{"what the heading names is no employer", "About the Role\nThe role uses Java.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Required, "python": Required}},
		{"years since then ask nothing", "Weaver at the lake\n\nIn just the last year we moved from Java to Scala.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Mentioned, "scala": Mentioned, "python": Required}},
		{"years of practice ask", "Weaver at the lake\n\nBring three years of Java to the lake.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Required, "python": Required}},
		{"the user's experience asks nothing", "Weaver at the lake\n\nJava is the ground of a calm user experience for all who weave at the lake.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Mentioned, "python": Required}},
		{"experience asks", "Weaver at the lake\n\nHands at the loom with experience in Java are what the lake wants.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Required, "python": Required}},
		{"must below a heading about the employer", "About us\nWe weave.\nYou must know Java.\n",
			map[string]Level{"java": Required}},
		{"what the employer must", "About us\nWe weave.\nOur looms must run Kafka.\n",
			map[string]Level{"kafka": Mentioned}},
	})
}

func TestSentencesOfDuties(t *testing.T) {
	testLevels(t, []levelTest{
		{"you and a verb", "Weaver at the lake\n\nYou translate wishes into Kafka.\n\nRequirements\n- Python\n",
			map[string]Level{"kafka": Required, "python": Required}},
		{"as a weaver, you", "Weaver at the lake\n\nAs a Weaver, you draw in Java.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Required, "python": Required}},
		{"an imperative", "Weaver at the lake\n\nDevelop looms in Java. Manage the Kafka of the lake.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Required, "kafka": Required, "python": Required}},
		{"the third person", "Weaver at the lake\n\nEnsures that Kafka runs. Utilizes Java for the looms.\n\nRequirements\n- Python\n",
			map[string]Level{"kafka": Required, "java": Required, "python": Required}},
		{"a sentence that only tells", "Weaver at the lake\n\nThe looms of the lake have run on Kafka since the dry summer.\n\nRequirements\n- Python\n",
			map[string]Level{"kafka": Mentioned, "python": Required}},
		{"you get", "Weaver at the lake\n\nYou get a boat and a desk with Java on it.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Mentioned, "python": Required}},
	})
}

func TestOthersAndHired(t *testing.T) {
	testLevels(t, []levelTest{
		{"those who are hired", "We are looking for Software Engineers who will be responsible for Kafka and Java.\n\nRequirements\n- Python\n",
			map[string]Level{"kafka": Required, "java": Required, "python": Required}},
		{"those who sit next door", "Requirements\n- Python\n- Engineers who use Java sit next door\n",
			map[string]Level{"python": Required, "java": Mentioned}},
		{"you work with them", "What you will do\nYou will work with developers who write Java.\nDraw in Python.\n",
			map[string]Level{"java": Mentioned, "python": Required}},
		{"others behind a name", "What you will do\n- Keep Kafka in order and help other teams\n",
			map[string]Level{"kafka": Required}},
		{"what will be learned", "Requirements\n- Python\n- You'll learn Terraform\n",
			map[string]Level{"python": Required, "terraform": Mentioned}},
		{"training that is given", "What you will do\n- Must complete training on HIPAA\n- Draw in Python\n",
			map[string]Level{"hipaa": Mentioned, "python": Required}},
		{"training that is asked", "Requirements\n- Formal training in Java required\n",
			map[string]Level{"java": Required}},
		{"skills to acquire", "Requirements\n- Eagerness to acquire new skills in Java or Scala\n- Python\n",
			map[string]Level{"java": Mentioned, "scala": Mentioned, "python": Required}},
		{"eager to learn, and more", "Requirements\n- Eager to learn and strong in Java\n- Willing to learn, strong Python\n",
			map[string]Level{"java": Required, "python": Required}},
		{"what others do", "Requirements\n- Python\n- Java is written by the loom crew\n",
			map[string]Level{"python": Required, "java": Mentioned}},
	})
}

func TestDepartments(t *testing.T) {
	testLevels(t, []levelTest{
		{"partners", "What you will do\n- Partner with the marketing team\n- Draw in Python\n",
			map[string]Level{"marketing": Mentioned, "python": Required}},
		{"partners without the word", "What you will do\n- Partner with accounting on the books\n- Draw in Python\n",
			map[string]Level{"accounting": Mentioned, "python": Required}},
		{"one works with methods", "What you will do\n- Work with machine learning and Python\n",
			map[string]Level{"machine-learning": Required, "python": Required}},
		{"teams one works with", "What you will do\n- Work with software development and sales teams\n- Draw in Python\n",
			map[string]Level{"software-development": Mentioned, "python": Required}},
		{"experience of such work", "Requirements\n- Experience working with software development teams\n",
			map[string]Level{"software-development": Required}},
		{"functions that are supported", "What you will do\n- Support accounting functions\n- Draw in Python\n",
			map[string]Level{"accounting": Mentioned, "python": Required}},
		{"experience in a department", "Requirements\n- Experience in accounting\n",
			map[string]Level{"accounting": Required}},
		{"leading a department", "What you will do\n- Lead the machine learning team\n- Work with us to build the accounting team\n",
			map[string]Level{"machine-learning": Required, "accounting": Required}},
		{"a director", "What you will do\n- Report to the Director of Marketing\n- Draw in Python\n",
			map[string]Level{"marketing": Mentioned, "python": Required}},
		{"the reader as director", "Weaver at the lake\n\nAs Director of Marketing, you will draw in Python.\n",
			map[string]Level{"marketing": Required, "python": Required}},
		{"a director who is looked for", "Weaver at the lake\n\nThe lake is looking for a Director of Marketing.\n",
			map[string]Level{"marketing": Required}},
		{"experience as a head", "Requirements\n- Experience as head of marketing\n",
			map[string]Level{"marketing": Required}},
		{"which teams they are", "What you will do\n- Talk to teams (including accounting, marketing and software development)\n- Draw in Python\n",
			map[string]Level{"accounting": Mentioned, "marketing": Mentioned, "software-development": Mentioned, "python": Required}},
		{"which teams one leads", "What you will do\n- Lead teams including accounting and marketing\n",
			map[string]Level{"accounting": Required, "marketing": Required}},
		{"areas at the end of a list", "What you will do\n- Coordinate with accounting, weaving, marketing and other functional areas\n- Draw in Python\n",
			map[string]Level{"accounting": Mentioned, "marketing": Mentioned, "python": Required}},
		{"a tool of the team", "What you will do\n- Work with the team in Python\n",
			map[string]Level{"python": Required}},
	})
}

func TestMajors(t *testing.T) {
	testLevels(t, []levelTest{
		{"a list of fields", "Requirements\n- Degree in Statistics, Economics, Accounting or a related field\n- Python\n",
			map[string]Level{"statistics": Mentioned, "economics": Mentioned, "accounting": Mentioned, "python": Required}},
		{"in small letters", "Requirements\n- PhD in machine learning\n- Bachelor's degree in economics or statistics required\n",
			map[string]Level{"machine-learning": Mentioned, "economics": Mentioned, "statistics": Mentioned}},
		{"degree and experience", "Requirements\n- Degree and experience in accounting\n",
			map[string]Level{"accounting": Required}},
		{"experience behind the field", "Requirements\n- Master's in Economics and experience in accounting\n",
			map[string]Level{"economics": Mentioned, "accounting": Required}},
		{"a skill behind the field", "Requirements\n- Bachelor's degree in Economics, accounting experience, Python\n",
			map[string]Level{"economics": Mentioned, "accounting": Required, "python": Required}},
		{"a field that is asked elsewhere", "Requirements\n- Degree in Statistics\n- Strong statistics\n",
			map[string]Level{"statistics": Required}},
		{"no technology is a field", "Requirements\n- Degree in Economics, Python, SQL\n",
			map[string]Level{"economics": Mentioned, "python": Required, "sql": Required}},
	})
}

func TestCueReach(t *testing.T) {
	testLevels(t, []levelTest{
		{"plus joins", "Requirements\n- Python plus Java\n",
			map[string]Level{"python": Required, "java": Required}},
		{"plus at the end", "Requirements\n- Python\n- Java plus\n",
			map[string]Level{"python": Required, "java": Preferred}},
		{"plus years", "Requirements\n- 5 plus years of Java\n",
			map[string]Level{"java": Required}},
		{"as required", "Nice to have\n- Mend Docker as required\n- Java as needed\n",
			map[string]Level{"docker": Preferred, "java": Preferred}},
		{"required", "Nice to have\n- Docker required\n",
			map[string]Level{"docker": Required}},
		{"an attribute", "Weaver at the lake\n\nThe books show the expected yield in Excel and the necessary wool in Word.\n\nRequirements\n- Python\n",
			map[string]Level{"excel": Mentioned, "word": Mentioned, "python": Required}},
		{"expected", "Weaver at the lake\n\nThe books are kept in Excel, and Word is expected.\n\nRequirements\n- Python\n",
			map[string]Level{"excel": Required, "word": Required, "python": Required}},
		{"useful behind a name", "Requirements\n- Python\n- Java useful\n- Welcome guests with Excel\n",
			map[string]Level{"python": Required, "java": Preferred, "excel": Required}},
		{"inside a bracket", "Requirements\n- SQL (Scala or a little Kafka is a strong plus)\n",
			map[string]Level{"sql": Required, "scala": Preferred, "kafka": Preferred}},
		{"a bracket without a name", "Requirements\n- Python\n- SQL (a strong plus)\n",
			map[string]Level{"python": Required, "sql": Preferred}},
		{"with at the start of a clause", "Requirements\n- Experience in Java, with Kafka skills desirable\n",
			map[string]Level{"java": Required, "kafka": Preferred}},
		{"with in the same clause", "Requirements\n- Java with Kafka desirable\n- Python\n",
			map[string]Level{"java": Preferred, "kafka": Preferred, "python": Required}},
		{"a great start", "Requirements\n- Python\n- Java is a great start\n- Kafka is a major plus\n",
			map[string]Level{"python": Required, "java": Preferred, "kafka": Preferred}},
		{"a head start", "Requirements\n- Java gives you a head start\n- Must pass the Head Start Kafka exam\n",
			map[string]Level{"java": Preferred, "kafka": Required}},
		{"alone behind a semicolon", "Requirements\n- Excel, Word; a plus\n- Python\n",
			map[string]Level{"excel": Preferred, "word": Preferred, "python": Required}},
		{"alone behind a list", "Requirements\n- Java, strong SQL, preferred\n- Python\n",
			map[string]Level{"java": Preferred, "sql": Preferred, "python": Required}},
		{"behind a semicolon with a name", "Requirements\n- Excel; Word a plus\n",
			map[string]Level{"excel": Required, "word": Preferred}},
		{"not required, but", "Requirements\n- Kafka is not required, but Python is a must\n",
			map[string]Level{"kafka": Excluded, "python": Required}},
		{"not required, but welcome", "Requirements\n- Python\n- Kafka is not required but welcome\n",
			map[string]Level{"python": Required, "kafka": Preferred}},
		{"a degree that is a plus", "Requirements\n- Java, SQL, PhD is a plus\n",
			map[string]Level{"java": Required, "sql": Required}},
	})
}
