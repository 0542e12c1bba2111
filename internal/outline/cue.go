package outline

import (
	"strings"
	"sync"

	"skillmatch/internal/text"
	"skillmatch/internal/yamlx"
)

// CueKind is what a cue word tells.
type CueKind uint8

// Kinds of cues. Value says more where noted.
const (
	ResumeHeading  CueKind = iota // Value: section
	PostingHeading                // Value: section
	ResumeLabel                   // Value: section; governs its own line
	PostingLabel                  // Value: section; governs its own line
	ResumeHint                    // Value: rank<<8 | section; a word of a heading
	PostingHint                   // Value: rank<<8 | section; a word of a heading
	HeadStart                     // words that headings in a sentence's form start with; Value: headQuestion for a question
	RunIn                         // a single word that is a heading though text follows it
	Abbreviation                  // a stop behind it ends no sentence
	LevelCue                      // Value: one of the Level… constants
	Asks                          // Value: one of the Asks… constants; marks a sentence that asks something of the reader
	ClauseHead                    // Value: 1 for the reader; a word that starts a clause of its own after a comma
	Contrast                      // "but": a clause of its own starts
	CareerBreak                   // a time without work
	School                        // a place of study
	DegreeFiller                  // between a degree and its field
	Negated                       // what follows is denied
	Wish                          // what follows is not yet there
	OthersBefore                  // with OthersAfter around it, a name belongs to other people
	OthersAfter
	OneOf            // any one of what follows
	SomeOf           // Value: how many of what follows
	Example          // what follows are examples
	Open             // what stands before it is not the whole list
	Or               // between alternatives
	And              // between members
	Present          // the present, as the end of a range
	Until            // between the ends of a range
	Since            // before a range
	Month            // Value: 1 to 12
	Season           // Value: its first month
	Number           // Value: the number
	YearUnit         // "years"
	MonthUnit        // "months"
	Degree           // Value: 1 associate … 4 doctorate
	DegreeEquivalent // experience will do as well
	NoDegree         // no degree is asked
	Gate             // Value: place in GateNames
	Seniority        // Value: place in SeniorityNames
	TitleWord        // a word of job titles
	ResumeWord       // speaks for a resume
	PostingWord      // speaks for a posting
	Onwards          // behind a date: from then to the present
	DateFiller       // may stand inside of a date
	EntryField       // Value: place in EntryFieldNames; what stands behind it is that part of an entry
	Place            // between a title and an employer: "at"
	Age              // "years old": no time of experience
	NegatedAfter     // what stands before it is denied
	NoBefore         // with NoAfter around it, a name is denied
	NoAfter
	WishAfter      // what stands before it is not yet there
	OthersWho      // behind other people: what follows is theirs
	OthersOwner    // before other people: what stands before it is theirs
	OthersArticle  // starts a sentence about other people
	Own            // the writer
	EmployerNext   // at the start of a sentence of a posting: what follows is the employer's name
	EmployerDone   // behind the employer's name
	HeadEnd        // a word that ends a line in title case only where that is a heading
	CompanyStart   // starts a line in title case that is a heading about the employer
	Addressed      // the reader will do what follows
	LeadEnd        // ends a sentence that leads into a list
	SentenceOf     // Value: section; the sentence belongs to it, whatever stands above
	WishNote       // right behind a name, as in "Kafka (learning)": it is not yet there
	OthersActor    // at the start of a clause: someone else, who does what follows
	GateDenied     // Value: place in GateNames; a posting says that it does not ask for it
	GateRefused    // Value: place in GateNames; a resume says that it does not meet it
	Clearance      // Value: the grade of a security clearance, 1 the lowest
	Country        // Value: the country's number
	PerCent        // behind a number
	Grade          // Value: how well a language is known, 1 for A1 up to 6 for C2
	FieldIn        // between a degree and its field, and no part of the degree's name
	FieldOpen      // fields of study related to those named will do
	BroadField     // a word that many different fields of study have in their names
	DutyVerb       // at the start of a sentence: what follows is for the reader to do
	TeamName       // Value: one of the Team… constants; a word for a part of a firm: "team", "department"
	TeamDoes       // behind a team's or a firm's name: it is the subject
	TeamLed        // the reader leads or builds up the team that follows
	TeamBeside     // Value: 1 where no team need be named; before those whom one works with
	TeamOf         // before a part of a firm: "director of"
	TeamLists      // behind teams: which they are
	EmployerNever  // starts no employer's name
	Major          // with a FieldIn behind it, what follows are fields of study
	LevelClause    // starts a clause of its own after a comma, where that has a level of its own
	TitleLead      // before the title that a posting's sentence names: "looking for"
	TitleAs        // at the start of a sentence, before a title that the reader will have: "as a"
	TitleActs      // behind a title that starts a sentence: "will", "is responsible"
	TitleWanted    // behind a title: "needed"
	TitleFiller    // before a title, and no part of it: "talented"
	TitleEnd       // no title goes on over it
	TitlePlural    // the plural of a word of job titles
	Substitute     // experience and degree may stand for each other
	DegreeBare     // a word that is a degree only beside words of degrees: "master"
	SchoolDiploma  // the end of school, below all degrees
	GateRatio      // Value: place in GateNames; asks for it where a per cent stands beside
	NoTerm         // written like the name of a skill, and none: a place, a degree
	NameEnd        // the second half of names written in one: no border stands before it
	HeadTail       // what follows in a heading says of what its first words are: "for the"
	MainList       // a heading of wishes that are the demands where lesser wishes follow
	Tongue         // a natural language
	FamilyNoun     // a noun for things of one kind: "tools"; Value: KindNoun when it says which kind
	OpenEnd        // like Open where nothing follows: "others"
	TimeNoun       // what years are of where no skill is named: "experience"
	TimeKind       // before a TimeNoun, and says nothing of what it is in: "professional"
	TitleField     // Value: place in the lists of fields; who has such a title works in them
	TitleOfOthers  // before the words of a title: it is another person's, or not yet held
	Department     // a part of an employer
	OwnBoss        // works for no employer
	Sells          // what follows was sold, not used
	HalfYear       // Value: its first month
	SaidAgain      // words of a demand that are said again beside an "or": "in Java or in Scala"
	MoreList       // a heading of more that is asked: wishes, unless a list of wishes follows
	TeamArticle    // before the name of a certain team: "the"
	DemandStart    // starts a demand whatever heading stands above it: "proficiency in"
	Instruction    // speaks to a program that reads resumes
	EmployerGoesOn // behind a name: the sentence goes on about the employer or the reader: "At Loom, we"
	Between        // before a range whose ends an "and" parts
	AnyOf          // with a noun for families and a colon behind it, any one of what follows
	AtMost         // before a number: it is the most
	LineStart      // starts a line where one in small letters follows it: "Must have"
	EmployerIs     // behind the employer's name, before what kind of firm it is: "is a"
	FirmNoun       // a kind of firm: "company"
	SignOff        // at the start of a sentence: who wrote a posting says goodbye
	GateOfCountry  // Value: place in GateNames; behind a country's name it asks for that: "U.S. citizen"
	cueKinds
)

// Kinds is a set of kinds of cues. Most segments have few of them, so that a rule
// which needs one of some kind often has nothing to look for.
type Kinds [(cueKinds + 63) / 64]uint64

func (s *Kinds) add(k CueKind) { s[k/64] |= 1 << (k % 64) }

// Has reports whether k is in s.
func (s *Kinds) Has(k CueKind) bool { return s[k/64]>>(k%64)&1 != 0 }

// Any reports whether one of kinds is in s.
func (s *Kinds) Any(kinds ...CueKind) bool {
	for _, k := range kinds {
		if s.Has(k) {
			return true
		}
	}
	return false
}

// KindNoun is the Value of a FamilyNoun that says what kind of thing is meant:
// "languages", "databases"; "tools" and "technologies" may be anything.
const KindNoun = 1

// Values of a LevelCue.
const (
	LevelRequired = iota
	LevelPreferred
	LevelExcluded
	LevelOthers  // what follows is for other people to know
	LevelCompany // the sentence speaks of the employer
	LevelOurs    // at the start of a sentence that asks nothing: the employer speaks of itself
	LevelNo      // denies what follows, when that is said to be required
	LevelNone    // says nothing of levels, though its words do: "as required"

	LevelAhead = 1 << 4 // it speaks of what follows alone, not of what stands before
	LevelEnd   = 1 << 5 // it says something at the end of a clause alone: "Java plus SQL" against "Java plus"
)

// Values of a TeamName.
const (
	TeamOne  = iota
	TeamMany // several
	TeamWork // as often what is done as who does it: "function"
)

// Values of an Asks cue.
const (
	AsksNothing = iota // though its words do: "the user experience"
	AsksMaybe          // unless the sentence is about a team: "the team has skills"
	AsksPlainly        // whoever the sentence is about
	AsksHires          // it says that people are looked for
)

// GateNames, SeniorityNames and DegreeNames are what the values of cues of
// these kinds stand for; a Degree's value starts at 1.
var (
	GateNames      = []string{"clearance", "work-authorization", "travel"}
	SeniorityNames = []string{"intern", "junior", "mid", "senior", "lead", "manager", "director"}
	DegreeNames    = []string{"", "associate", "bachelor", "master", "doctorate"}
)

// EntryFieldNames are what the values of EntryField cues stand for.
var EntryFieldNames = []string{"title", "employer", "dates", "text"}

// Cue is what one phrase tells.
type Cue struct {
	Kind  CueKind
	Value int32
}

// Level returns which Level… constant a LevelCue holds, and whether it speaks
// of what follows alone.
func (c Cue) Level() (level int32, ahead bool) {
	return c.Value &^ (LevelAhead | LevelEnd), c.Value&LevelAhead != 0
}

// EndsClause reports whether a LevelCue says something at the end of a clause alone.
func (c Cue) EndsClause() bool { return c.Value&LevelEnd != 0 }

// Section returns the section that a heading or label cue names.
func (c Cue) Section() Section { return sections[c.Value&0xFF] }

// Cues is a compiled set of cue words, safe for concurrent use.
type Cues struct {
	trie   *text.Trie
	list   text.Words // per value of the trie where its cues start, one place more, then the cues
	fields []string   // ids of skills parted by spaces, by the value of a TitleField
	idle   sync.Pool  // of *scratch, for the next search
}

// of returns the places in list of the first cue of a value and behind the last.
func (c *Cues) of(value int32) (first, end uint32) {
	return c.list.At(uint32(value)), c.list.At(uint32(value) + 1)
}

// cueWords is the number of words of a cue in list.
const cueWords = 2

func (c *Cues) at(i uint32) Cue { return Cue{CueKind(c.list.At(i)), int32(c.list.At(i + 1))} }

// LoadCues reads and compiles a cue file. Errors are *yamlx.Error.
func LoadCues(file string, data []byte) (*Cues, error) {
	root, err := yamlx.Parse(file, data)
	if err != nil {
		return nil, err
	}
	b := cueBuilder{trie: text.NewTrieBuilder()}
	if err := b.root(root); err != nil {
		return nil, err
	}
	trie, order := b.trie.Build()
	var starts, cues []uint32
	for _, old := range order {
		starts = append(starts, uint32(len(order)+1+len(cues)))
		for _, cue := range b.list[old] {
			cues = append(cues, uint32(cue.Kind), uint32(cue.Value))
		}
	}
	starts = append(starts, uint32(len(order)+1+len(cues)))
	return &Cues{trie: trie, list: text.PackWords(append(starts, cues...)), fields: b.fields}, nil
}

// CueParts is the number of packed parts of a set of cues.
const CueParts = text.TrieParts + 2

// Parts returns the packed parts of c, from which CuesOf makes it again.
func (c *Cues) Parts() []string {
	t := c.trie.Parts()
	return append(t[:], string(c.list), strings.Join(c.fields, "\n"))
}

// CuesOf makes a set of its packed parts.
func CuesOf(p []string) *Cues {
	return &Cues{
		trie: text.TrieOf([text.TrieParts]string(p)), list: text.Words(p[text.TrieParts]),
		fields: strings.Split(p[text.TrieParts+1], "\n"),
	}
}
