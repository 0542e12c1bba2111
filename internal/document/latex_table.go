package document

import "sync"

// latexVariant says how a macro with so many arguments is set; latex.templateStep
// tells the signs.
type latexVariant struct {
	args     int
	template string
}

func one(args int, template string) []latexVariant { return []latexVariant{{args, template}} }

// latexFront names macros that give the front of a document from before its
// beginning: name, title and how to reach a person.
var latexFront = sync.OnceValue(func() map[string]bool {
	return map[string]bool{
		"name": true, "firstname": true, "familyname": true, "lastname": true, "author": true, "title": true, "position": true,
		"tagline": true, "address": true, "phone": true, "mobile": true, "fax": true, "extrainfo": true, "quote": true,
		"location": true, "personalinfo": true, "namesection": true, "date": true, "photo": true,
	}
})

// latexMacros holds the macros of the templates that resumes are written with,
// and those of LaTeX that take arguments which are no text. An argument that a
// template does not name is left out.
var latexMacros = sync.OnceValue(func() map[string][]latexVariant {
	return map[string][]latexVariant{
		// sections
		"part": one(1, "=11;"), "chapter": one(1, "=11;"), "section": one(1, "=11;"), "subsection": one(1, "=21;"),
		"subsubsection": one(1, "=31;"), "cvsection": one(1, "=11;"), "cvsubsection": one(1, "=21;"), "sectionTitle": {{1, "=11;"}, {2, "=11;"}},
		"paragraph": one(1, ";1_"), "subparagraph": one(1, ";1_"), "cvsect": one(1, "=11;"), "resumesection": one(1, "=11;"),
		"lettersection": one(1, "=11;"),

		// the front
		"name": {{1, ";1/"}, {2, ";1_2/"}}, "firstname": one(1, "/1_"), "lastname": one(1, "_1/"), "familyname": one(1, "_1/"),
		"author": one(1, "/1/"), "title": one(1, ";1/"), "date": one(1, "/1/"), "position": one(1, "/1/"), "tagline": one(1, "/1/"),
		"address": {{1, "/1/"}, {2, "/1,2/"}, {3, "/1,2,3/"}}, "phone": one(1, "|1|"), "mobile": one(1, "|1|"), "fax": one(1, ""),
		"extrainfo": one(1, "/1/"), "quote": one(1, ";1;"), "personalinfo": one(1, "/1;"), "location": one(1, "|1|"), "photo": one(1, ""), "photoL": one(2, ""), "photoR": one(2, ""),
		"namesection": one(3, ";1_2/3;"), "makecvfooter": one(3, ""), "makecvheader": one(0, ";"),
		"makecvtitle": one(0, ";"), "maketitle": one(0, ";"), "makerheader": one(0, ";"), "sepspace": one(0, ";"), "sectionsep": one(0, ";"),

		// entries: moderncv has six arguments, Awesome-CV five
		"cventry":    {{5, ";1|2|4|3/5;"}, {6, ";2|3|1|4|5/6;"}},
		"cvsubentry": {{2, "/1|2/"}, {4, "/1|2|4|3/"}}, "cvhonor": one(4, "/1|2|4|3/"), "cvevent": {{4, ";1|2|3|4/"}, {5, ";1|2|3|4/5;"}},
		"cvitem": {{1, "*1/"}, {2, "/1:2/"}}, "cvline": one(2, "/1:2/"), "cvitemwithcomment": one(3, "/1:2|3/"),
		"cvdoubleitem": one(4, "/1:2/3:4/"), "cvlistitem": one(1, "*1/"), "cvlistdoubleitem": {{1, "*1/"}, {2, "*1/*2/"}},
		"cvcolumn": one(2, ";1:2;"), "cvskill": {{1, "/1/"}, {2, "/1:2/"}}, "cvskillentry": one(5, "/3|5/"), "cvskillhead": one(4, ""),
		"cvtag": one(1, ",1,"), "cvachievement": one(3, ";2/3/"), "cvproject": {{3, ";1|2/3/"}, {4, ";1|2|3/4/"}},
		"cvref": {{2, "/1|2/"}, {3, "/1|2|3/"}}, "cvquote": one(1, ";1;"), "cvlang": one(2, "/1:2/"), "cvreferee": one(2, "/1|2/"),
		"divider": one(0, ";"), "wheelchart": one(3, ""), "cvsimpleitem": one(1, "*1/"), "cvparagraph": one(1, ";1;"),
		"resumeSubheading": one(4, ";1|2/3|4/"), "resumeSubSubheading": one(2, "/1|2/"), "resumeProjectHeading": one(2, ";1|2/"),
		"resumeItem": {{1, "*1/"}, {2, "*1:2/"}}, "resumeSubItem": {{1, "*1/"}, {2, "*1:2/"}}, "resumeItemNH": one(1, "*1/"),
		"resumeSubHeadingListStart": one(0, "/"), "resumeSubHeadingListEnd": one(0, "/"), "resumeItemListStart": one(0, "/"), "resumeItemListEnd": one(0, "/"),
		"runsubsection": one(1, ";1|"), "descript": one(1, "|1|"), "custombold": one(1, "1"),
		"datedsubsection": one(2, ";1|2/"), "datedline": one(2, "/1|2/"), "twentyitem": one(4, ";2|3|1/4/"), "twentyitemshort": one(2, "/2|1/"),
		"ecvitem": one(2, "/1:2/"), "ecventry": one(5, ";2|3|1|4/5;"),

		// text among other arguments
		"marginpar": one(1, "/1/"), "AddToShipoutPictureFG": one(1, "/1/"), "AddToShipoutPictureBG": one(1, "/1/"), "AddToShipoutPicture": one(1, "/1/"),
		"hyperlink": one(2, "2"), "hypertarget": one(2, "2"), "frac": one(2, "1_2"), "fbox": one(1, "1"), "rlap": one(1, "1"), "llap": one(1, "1"),
		"cvID": one(4, ";1_2/4/"), "printbibsection": one(2, "=22;"), "parbox": one(2, "2"), "raisebox": one(2, "2"), "makebox": one(1, "1"), "framebox": one(1, "1"), "resizebox": one(3, "3"),
		"scalebox": one(2, "2"), "rotatebox": one(2, "2"), "multicolumn": one(3, "3"), "multirow": one(3, "3"), "texorpdfstring": one(2, "1"),
		"foreignlanguage": one(2, "2"), "footnote": one(1, "|1|"), "MakeUppercase": one(1, "1"),
		"ifdef": one(3, "2_3"), "enquote": one(1, "1"), "SI": one(2, "1_2"), "num": one(1, "1"),

		"textbf": one(1, "1"), "textit": one(1, "1"), "emph": one(1, "1"), "textsc": one(1, "1"), "textsl": one(1, "1"), "texttt": one(1, "1"),
		"textrm": one(1, "1"), "textsf": one(1, "1"), "textmd": one(1, "1"), "textup": one(1, "1"), "textnormal": one(1, "1"), "text": one(1, "1"),
		"underline": one(1, "1"), "uline": one(1, "1"), "mbox": one(1, "1"), "hbox": one(1, "1"), "uppercase": one(1, "1"), "lowercase": one(1, "1"),
		"textsuperscript": one(1, "1"), "textsubscript": one(1, "1"), "mathrm": one(1, "1"), "mathbf": one(1, "1"), "mathit": one(1, "1"), "hl": one(1, "1"),
		"centerline": one(1, "/1/"), "MakeLowercase": one(1, "1"), "sout": one(1, "1"), "vcenter": one(1, "1"),

		// breaks
		"par": one(0, ";"), "newline": one(0, "/"), "linebreak": one(0, "/"), "tabularnewline": one(0, "/"), "cr": one(0, "/"), "newpage": one(0, ";"),
		"pagebreak": one(0, ";"), "clearpage": one(0, ";"), "bigskip": one(0, ";"), "medskip": one(0, ";"), "smallskip": one(0, "/"),
		"hfill": one(0, "|"), "hfil": one(0, "|"), "dotfill": one(0, "|"), "hrulefill": one(0, "|"), "quad": one(0, "|"), "qquad": one(0, "|"),
		"enskip": one(0, "_"), "thinspace": one(0, "_"), "enspace": one(0, "_"), "thickspace": one(0, "_"), "space": one(0, "_"), "nobreakspace": one(0, "_"), "and": one(0, "|"), "AND": one(0, "|"), "hline": one(0, "/"),
		"hspace": one(1, "|"), "vspace": one(1, "/"), "columnbreak": one(0, ";"), "switchcolumn": one(0, ";"), "newcolumn": one(0, ";"),
		"fullcut": one(0, "/"), "cvsectionrule": one(0, "/"), "titlerule": one(0, "/"),

		// declarations, which take no argument: what stands behind them in braces is text
		"bfseries": one(0, ""), "mdseries": one(0, ""), "itshape": one(0, ""), "scshape": one(0, ""), "slshape": one(0, ""), "upshape": one(0, ""),
		"rmfamily": one(0, ""), "sffamily": one(0, ""), "ttfamily": one(0, ""), "normalfont": one(0, ""), "em": one(0, ""), "bf": one(0, ""), "it": one(0, ""),
		"tiny": one(0, ""), "scriptsize": one(0, ""), "footnotesize": one(0, ""), "small": one(0, ""), "normalsize": one(0, ""), "large": one(0, ""),
		"Large": one(0, ""), "LARGE": one(0, ""), "huge": one(0, ""), "Huge": one(0, ""), "centering": one(0, ""), "raggedright": one(0, ""),
		"raggedleft": one(0, ""), "noindent": one(0, ""), "selectfont": one(0, ""), "leavevmode": one(0, ""), "relax": one(0, ""), "protect": one(0, ""),

		// no text
		"documentclass": one(1, ""), "usepackage": one(1, ""), "RequirePackage": one(1, ""), "PassOptionsToPackage": one(2, ""), "LoadClass": one(1, ""),
		"geometry": one(1, ""), "hypersetup": one(1, ""), "pagestyle": one(1, ""), "thispagestyle": one(1, ""), "pagenumbering": one(1, ""),
		"setlength": one(2, ""), "addtolength": one(2, ""), "setcounter": one(2, ""), "addtocounter": one(2, ""), "newlength": one(1, ""),
		"includegraphics": one(1, ""), "graphicspath": one(1, ""), "label": one(1, ""), "ref": one(1, ""), "pageref": one(1, ""), "cite": one(1, ""),
		"bibliographystyle": one(1, ""), "nocite": one(1, ""), "printbibliography": one(0, ""),
		"titleformat": {{2, ""}, {5, ""}}, "titlespacing": one(4, ""), "rule": one(2, ""), "moderncvstyle": one(1, ""), "moderncvcolor": one(1, ""),
		"moderncvtheme": one(1, ""), "moderncvicons": one(1, ""), "nopagenumbers": one(0, ""), "setmainfont": one(1, ""), "setsansfont": one(1, ""),
		"setmonofont": one(1, ""), "newfontfamily": one(1, ""), "fontdir": one(1, ""), "fontfamily": one(1, ""), "fontseries": one(1, ""),
		"fontshape": one(1, ""), "setlist": one(1, ""), "selectlanguage": one(1, ""), "setdefaultlanguage": one(1, ""), "faIcon": one(1, ""),
		"icon": one(1, ""), "columnratio": one(1, ""), "cmidrule": one(1, ""), "cline": one(1, ""), "arrayrulecolor": one(1, ""), "urlstyle": one(1, ""),
		"NewInfoField": one(2, ""), "lhead": one(1, ""), "chead": one(1, ""), "rhead": one(1, ""), "lfoot": one(1, ""), "cfoot": one(1, ""),
		"rfoot": one(1, ""), "fancyhf": one(1, ""), "fancyhead": one(1, ""), "fancyfoot": one(1, ""), "input@path": one(1, ""), "linespread": one(1, ""),
		"setstretch": one(1, ""), "baselinestretch": one(0, ""), "today": one(0, ""), "lastupdated": one(0, ""), "hyphenation": one(1, ""), "tikzset": one(1, ""),
		"usetikzlibrary": one(1, ""), "newcolumntype": one(2, ""), "stepcounter": one(1, ""),
		"newcounter": one(1, ""), "nolinebreak": one(0, ""), "addcontentsline": one(3, ""), "phantomsection": one(0, ""), "bibitem": one(1, "*"),
		"addtokomafont": one(2, ""), "setkomafont": one(2, ""), "newlist": one(3, ""), "settowidth": one(2, ""), "pgfmathsetmacro": one(2, ""),
		"defaultfontfeatures": one(1, ""), "columncolor": one(1, ""), "moveleft": one(0, ""), "lstset": one(1, ""), "colorizelinks": one(0, ""),
		"headerspace": one(0, "/"), "value": one(1, ""), "arabic": one(1, ""), "theme": one(1, ""), "DeclareFieldFormat": one(2, ""), "pdfinfo": one(1, ""),
		"newsavebox": one(1, ""), "sbox": one(2, ""), "usebox": one(1, ""), "AtBeginDocument": one(1, ""), "AtEndDocument": one(1, ""), "input@": one(1, ""),
		"pdfgentounicode": one(0, ""), "inputencoding": one(1, ""), "raggedcolumns": one(0, ""),
	}
})

// latexLinks holds the macros whose argument is a name at some site, with the
// address that it completes.
var latexLinks = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"email": "mailto:", "mail": "mailto:", "emailaddress": "mailto:", "homepage": "https://", "website": "https://", "web": "https://",
		"github": "https://github.com/", "gitlab": "https://gitlab.com/", "linkedin": "https://www.linkedin.com/in/", "bitbucket": "https://bitbucket.org/",
		"twitter": "https://twitter.com/", "mastodon": "https://", "stackoverflow": "https://stackoverflow.com/users/", "orcid": "https://orcid.org/",
		"googlescholar": "https://scholar.google.com/citations?user=", "medium": "https://medium.com/@", "dribbble": "https://dribbble.com/",
	}
})
