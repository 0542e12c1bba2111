package skill

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Schemas lists the names that Schema knows.
var Schemas = []string{"skill", "role", "overlay"}

// Schema returns the JSON Schema (draft 2020-12) of a kind of file, for editors
// of YAML: skills/CATEGORY.yaml, roles/ROLE.yaml, or a file of an overlay. It is
// nil when the name is none of Schemas. The loader is the judge: it checks what
// a schema cannot say, too, such as ids that are there already.
func Schema(name string) []byte {
	var s schema
	switch name {
	case "skill":
		s = object("Skills of one category", schema{"category": about(textSchema(), "the file's category"), "skills": list(ref("skill"))}, "category")
		s["$defs"] = skillDefs()
	case "role":
		s = roleSchema()
	case "overlay":
		s = object("Skills of your own, laid over the built-in ones", schema{
			"category": about(textSchema(), "of the skills that are added here; custom when it is left out"),
			"skills":   about(list(ref("skill")), "new skills"),
			"change":   schema{"type": "object", "additionalProperties": ref("change"), "description": "by id, what is to be another way"},
			"retire":   about(list(ref("id")), "ids of skills to remove"),
		})
		s["$defs"] = skillDefs()
		defs := s["$defs"].(schema)
		defs["change"] = changeSchema()
		defs["skill"].(schema)["properties"].(schema)["category"] = about(textSchema(), "its own category, another than the file's")
	default:
		return nil
	}
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		panic(fmt.Sprintf("schema %s: %v", name, err)) // maps and texts can always be encoded
	}
	return out.Bytes()
}

// schema is a JSON Schema or a part of one.
type schema map[string]any

func ref(name string) schema    { return schema{"$ref": "#/$defs/" + name} }
func list(of schema) schema     { return schema{"type": "array", "items": of} }
func oneOf(words ...any) schema { return schema{"enum": words} }

// textSchema is a scalar: it is taken as it is written, 3270 and true as well.
func textSchema() schema { return schema{"type": []any{"string", "number", "boolean"}} }

func idSchema() schema {
	return schema{"type": []any{"string", "number"}, "pattern": "^[a-z0-9-]+$"}
}

// about gives a schema a description, which editors show.
func about(s schema, description string) schema {
	s["description"] = description
	return s
}

// object is a mapping with these fields and no others.
func object(title string, fields schema, required ...any) schema {
	s := schema{"type": "object", "title": title, "properties": fields, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

func kindSchema() schema {
	var all []any
	for _, k := range Kinds {
		all = append(all, string(k))
	}
	return about(oneOf(all...), "technology: a named language, framework, product, protocol or format; method: a practice or field that one lists under Skills; language: a spoken one")
}

func skillDefs() schema {
	return schema{
		"id":   idSchema(),
		"name": schema{"type": []any{"string", "number", "boolean"}, "maxLength": MaxName, "pattern": `[\p{L}\p{N}]`},
		"alias": schema{"anyOf": []any{
			ref("name"),
			object("An alias with conditions", schema{
				"text":     ref("name"),
				"mode":     about(oneOf(string(Fold), string(Exact), string(Stem)), "fold: case, accents and separators do not matter; exact: letters have just this case; stem: other forms of its words, too"),
				"near":     about(list(textSchema()), "one of these words must stand near it"),
				"not_near": about(list(textSchema()), "none of these words may stand near it"),
				"lang":     about(textSchema(), "of the texts that it belongs to"),
			}, "text"),
		}},
		"skill": object("A skill", skillProperties(), "id", "name", "kind"),
	}
}

func skillProperties() schema {
	return schema{
		"id":       about(ref("id"), "lower case letters, digits, hyphens; never used again"),
		"name":     about(ref("name"), "as its makers write it"),
		"kind":     kindSchema(),
		"aliases":  about(list(ref("alias")), "other ways to write it"),
		"is":       about(list(ref("id")), "who shows this shows these in full"),
		"implies":  about(list(ref("id")), "who shows this shows these in part"),
		"close":    about(list(ref("id")), "near it beside its siblings"),
		"formerly": about(list(ref("id")), "ids that it had"),
		"typo":     schema{"type": "boolean", "description": "so distinctive that a word one letter off means it"},
		"sure":     about(list(textSchema()), "names that are also words, and yet nearly always mean it"),
		"yes":      about(list(textSchema()), "sentences in which it is found"),
		"no":       about(list(textSchema()), "texts with its name in which it is not found"),
	}
}

// changeSchema lists what may be done to a skill that is there already.
func changeSchema() schema {
	fields := schema{"category": textSchema()}
	for name, s := range skillProperties() {
		switch name {
		case "id":
		case "name", "kind", "typo":
			fields[name] = s
		case "aliases":
			fields["add_aliases"], fields["drop_aliases"] = list(ref("alias")), list(textSchema())
		default:
			fields["add_"+name], fields["drop_"+name] = list(s.(schema)["items"].(schema)), list(textSchema())
		}
	}
	return object("Changes of a skill", fields)
}

func roleSchema() schema {
	var expects []any
	for _, e := range Expectations {
		expects = append(expects, e)
	}
	number := func(description string) schema {
		return schema{"type": "integer", "minimum": 0, "description": description}
	}
	requirement := object("What is asked", schema{
		"level":  oneOf("required", "preferred"),
		"skill":  about(textSchema(), "id of one skill"),
		"any_of": about(list(textSchema()), "ids of skills, of which need are asked"),
		"need":   number("how many of any_of (1)"),
		"open":   schema{"type": "boolean", "description": "others of the kind will do as well"},
		"label":  about(textSchema(), "what the set is called"),
		"from":   about(textSchema(), "the step of seniority from which it is asked"),
		"months": number("how long it must have been used"),
	}, "level")
	requirement["oneOf"] = []any{schema{"required": []any{"skill"}}, schema{"required": []any{"any_of"}}}
	return object("A role", schema{
		"id":               idSchema(),
		"name":             textSchema(),
		"titles":           about(list(textSchema()), "titles of jobs that mean it"),
		"requirements":     schema{"type": "array", "items": requirement, "minItems": 1},
		"responsibilities": list(textSchema()),
		"seniority": about(list(object("A step of the career", schema{
			"name": textSchema(), "years": schema{"type": "string", "pattern": "^[0-9]+-[0-9]+$", "description": "years in the step, LOW-HIGH"},
		}, "name", "years")), "steps in the order of a career"),
		"expects": about(list(oneOf(expects...)), "beside the score: "+strings.Join(Expectations, ", ")),
		"traits":  about(list(textSchema()), "ids of soft skills"),
	}, "id", "name", "requirements")
}
