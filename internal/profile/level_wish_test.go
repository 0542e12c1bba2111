package profile

import "testing"

func TestWishesAndDenials(t *testing.T) {
	testLevels(t, []levelTest{
		{"needless and wished for", "Requirements\n- Python\n- Experience with Kafka is not mandatory, but is considered a plus\n",
			map[string]Level{"python": Required, "kafka": Preferred}},
		{"wished for and needless", "Requirements\n- Python\n- Kafka would be ideal, but is not required\n",
			map[string]Level{"python": Required, "kafka": Preferred}},
		{"while needless, wished for", "Requirements\n- Python\n- While Kafka is not required, it would be a great asset\n",
			map[string]Level{"python": Required, "kafka": Preferred}},
		{"one needless, another wished for", "Requirements\n- Kafka is not required, but Scala is a plus\n",
			map[string]Level{"kafka": Excluded, "scala": Preferred}},
		{"ideal behind a list", "Requirements\n- Python\n- Background with Kafka, Scala ideal\n- Docker is ideal\n",
			map[string]Level{"python": Required, "kafka": Preferred, "scala": Preferred, "docker": Preferred}},
		{"for whom the work is ideal", "Requirements\n- This role is ideal for someone with Java\n",
			map[string]Level{"java": Required}},
		{"a bonus of money", "What you will do\nEarn a salary, bonus and tea for books in Excel.\n- Experience in Word a bonus\n",
			map[string]Level{"excel": Required, "word": Preferred}},
		{"what the work is not", "Weaver at the lake\n\nThis is not a Java or Scala role - we look for weavers with Kafka.\n\nRequirements\n- Python\n",
			map[string]Level{"java": Excluded, "scala": Excluded, "kafka": Required, "python": Required}},
		{"a must and a wish in a list", "Requirements\n- Must know Java, SQL, and have read of Kafka, Scala a plus\n",
			map[string]Level{"java": Required, "sql": Required, "kafka": Required, "scala": Preferred}},
		{"a must that is wished for", "Requirements\n- Python\n- Must have: Java preferred\n",
			map[string]Level{"python": Required, "java": Preferred}},
		{"years behind a wish", "Requirements\n- PhD preferred and 3 years of Java\n- Kafka preferred and Scala\n",
			map[string]Level{"java": Required, "kafka": Preferred, "scala": Preferred}},
		{"a taste within a choice", "Requirements\n- Java (preferred) or Scala\n- Kafka (Preferred), Docker, Python or similar\n",
			map[string]Level{"java": Required, "scala": Required, "kafka": Required, "docker": Required, "python": Required}},
		{"a wish in a list of all", "Requirements\n- Java (preferred) and Scala\n- Python (required), Kafka (a plus)\n",
			map[string]Level{"java": Preferred, "scala": Preferred, "python": Required, "kafka": Preferred}},
		{"a wish before a comma", "Requirements\n- Java (Kafka ideally, with Scala)\n- Python, ideally Docker\n",
			map[string]Level{"java": Required, "kafka": Preferred, "scala": Preferred, "python": Required, "docker": Preferred}},
		{"valued and even better", "Requirements\n- Java\n- Kafka experience valued\n- If you know Scala, even better!\n- Books in Python are valued by people\n",
			map[string]Level{"java": Required, "kafka": Preferred, "scala": Preferred, "python": Required}},
		{"what is desired of the work", "Requirements\n- Weave looms to produce desired results in Java\n- Languages (in order of preference: Scala, Python)\n",
			map[string]Level{"java": Required, "scala": Required, "python": Required}},
		{"what one gains", "What you will do\n- Weave in Java and gain experience with Kafka\n",
			map[string]Level{"java": Required, "kafka": Mentioned}},
		{"what the reader prefers", "Requirements\n- Read Java, SQL or your preferred book\n",
			map[string]Level{"java": Required, "sql": Required}},
		{"what a client pays", "Job description\nThis client offers a competitive salary and the chance to weave with Kafka.\n- Java\n",
			map[string]Level{"kafka": Mentioned, "java": Required}},
		{"duties below an unknown heading", "ABOUT THE GIG\nBuild looms in Java.\nMaintain Kafka.\nDraw in Python.\n\nRequirements\n- SQL\n",
			map[string]Level{"java": Required, "kafka": Required, "python": Required, "sql": Required}},
		{"no duties below it", "ABOUT THE GANG\nLooms here run on Java.\nKafka is everywhere.\nDraw in Python.\n\nRequirements\n- SQL\n",
			map[string]Level{"java": Mentioned, "kafka": Mentioned, "python": Mentioned, "sql": Required}},
	})
}

func TestDemandsBelowOtherHeadings(t *testing.T) {
	testLevels(t, []levelTest{
		{"below perks", "What we offer\nTea and looms in Java.\nStrong experience with Kafka\n3 to 5 years' experience in Scala\nProficiency in SQL a plus\n",
			map[string]Level{"java": Mentioned, "kafka": Required, "scala": Required, "sql": Preferred}},
		{"what the firm knows", "About us\nWith expertise in Java, we weave.\nIn ten years of experience we moved to Kafka.\n\nRequirements\n- SQL\n",
			map[string]Level{"java": Mentioned, "kafka": Mentioned, "sql": Required}},
		{"the firm's knowledge", "About us\nWe bring knowledge of Java and experience with Kafka.\n\nRequirements\n- SQL\n",
			map[string]Level{"java": Mentioned, "kafka": Mentioned, "sql": Required}},
		{"what a firm is", "Loom Works is an employee-focused weaving company that supports Java and Kafka.\nLoom Works sells Docker.\n\nRequirements\n- SQL\n\nLoom Works is a Scala certified firm.\n",
			map[string]Level{"java": Mentioned, "kafka": Mentioned, "docker": Mentioned, "scala": Mentioned, "sql": Required}},
		{"what others are", "Requirements\n- The right weaver is a friend of Java companies\n- Kafka is a must for our company\n- Scala is a language for mills\n",
			map[string]Level{"java": Required, "kafka": Required, "scala": Required}},
		{"perks without a heading", "Requirements\n- SQL\n\nPerks\n\nMends looms.\n\nTea in Java\n401k\nDental insurance\n\nExperience with Kafka\n",
			map[string]Level{"java": Mentioned, "kafka": Required, "sql": Required}},
		{"a signature", "Requirements\n- SQL\n\nRegards,\n\nAda of Java\nKafka house\n",
			map[string]Level{"java": Mentioned, "kafka": Mentioned, "sql": Required}},
		{"what is left out", "Requirements\n- SQL, not including Java\n", map[string]Level{"java": Mentioned, "sql": Required}},
		{"what is not needed", "What we offer\nPrior experience with Kafka isn't required.\n\nRequirements\n- SQL\n",
			map[string]Level{"kafka": Excluded, "sql": Required}},
	})
}

func TestNamesOfTeams(t *testing.T) {
	testLevels(t, []levelTest{
		{"between a team and others", "What you will do\n- Act as the point of contact between the accounting/marketing team and the lake\n- Draw in Python\n",
			map[string]Level{"accounting": Mentioned, "marketing": Mentioned, "python": Required}},
		{"with its short form", "What you will do\n- Weave for the machine learning (AI) team\n- Draw in Python\n",
			map[string]Level{"machine-learning": Mentioned, "ai": Mentioned, "python": Required}},
		{"the employer's", "What you will do\n- Weave as part of Loom's machine learning team\n- Draw in Python\n",
			map[string]Level{"machine-learning": Mentioned, "python": Required}},
		{"any team that works so", "What you will do\n- Weave in a machine learning team\n",
			map[string]Level{"machine-learning": Required}},
		{"one that the reader leads", "What you will do\n- Give vision and direction to the machine learning team\n",
			map[string]Level{"machine-learning": Required}},
		{"what a department does", "What you will do\n- Improve the accounting function\n",
			map[string]Level{"accounting": Required}},
	})
}
