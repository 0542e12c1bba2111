package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a reader of the page cannot see is either left out, with a warning, or,
// where it is written so that nobody sees it, marked as hidden.
func TestHTMLSight(t *testing.T) {
	type sight struct {
		Text   string
		Hidden []string
		Left   bool // a warning tells of text that was left out
	}
	shown := sight{Text: "a\nx"}
	left := sight{Text: "a", Left: true}
	hidden := func(reason string) sight { return sight{Text: "a\nx", Hidden: []string{reason + " x"}} }
	tests := []struct {
		name, css, box string
		want           sight
	}{
		{"class", ".k{display:none}", `<div class="j k">x</div>`, left},
		{"id", "#k { DISPLAY : None !important }", `<div id=k>x</div>`, left},
		{"name and class", "div.k{visibility:hidden}", `<div class=k>x</div>`, left},
		{"another name and class", "p.k{display:none}", `<div class=k>x</div>`, shown},
		{"list of selectors", "h1,.j , .k{display:none}", `<div class=k>x</div>`, left},
		{"two classes", ".j.k{display:none}", `<div class=k>x</div>`, shown},
		{"inside of another", ".o > .k, .p .k{display:none}", `<div class=p><div><div class=k>x</div></div></div>`, left},
		{"not inside of it", ".o .k{display:none}", `<div class=k>x</div>`, shown},
		{"the later rule wins", ".k{display:none} .k{display:block}", `<div class=k>x</div>`, shown},
		{"the heavier rule wins", ".j .k{display:block} .k{display:none}", `<div class=j><div class=k>x</div></div>`, shown},
		{"the important rule wins", ".k{display:none!important} #k{display:block}", `<div id=k class=k>x</div>`, left},
		{"inline wins", ".k{display:none}", `<div class=k style="display:block">x</div>`, shown},
		{"comments", "<!-- /* .k{} */ .k{/* a; */display:none} -->", `<div class=k>x</div>`, left},
		{"print", "@media print{.k{display:none} .j{}}", `<div class=k>x</div>`, shown},
		{"screen", "@media screen and (min-width:600px){.k{display:none}}", `<div class=k>x</div>`, left},
		{"narrow windows", "@media (max-width: 40em){.k{display:none}}", `<div class=k>x</div>`, shown},
		{"key frames", "@keyframes k{from{opacity:0}} @font-face{x:y} .k{color:red}", `<div class=k>x</div>`, shown},
		{"behind key frames", "@keyframes k{from{opacity:0}to{opacity:1}} .k{display:none}", `<div class=k>x</div>`, left},
		{"pseudo-classes", ".k:hover{display:none} .k:not(.j){display:none}", `<div class=k>x</div>`, shown},
		{"attributes", "[data-k]{display:none}", `<div data-k>x</div>`, shown},
		{"escaped names", `.md\:k{display:none}`, `<div class="md:k">x</div>`, left},
		{"a brace in a string", `.j::before{content:"}"} .k{display:none}`, `<div class=k>x</div>`, left},
		{"hidden until the page is ready", "body{opacity:0;visibility:hidden}", `<div>x</div>`, shown},
		{"shown inside of the invisible", ".k{visibility:hidden} .j{visibility:visible}", `<div class=k><div class=j>x</div></div>`, shown},
		{"moved in later", ".k{opacity:0;transition:opacity 1s}", `<div class=k>x</div>`, shown},

		{"transparent", ".k{opacity:0}", `<div class=k>x</div>`, hidden("invisible")},
		{"no size", ".k{font-size:0}", `<div class=k>x</div>`, hidden("tiny")},
		{"a size inside of none", ".k{font-size:0} .j{font-size:12px}", `<div class=k><div class=j>x</div></div>`, shown},
		{"a share of a size", ".k{font-size:5%}", `<div class=k>x</div>`, hidden("tiny")},
		{"tiny", "", `<div style="font:1px/1 serif">x</div>`, hidden("tiny")},
		{"white", ".k{color:#fff}", `<div class=k>x</div>`, hidden("white")},
		{"nearly white", "", `<div style="color:rgb(250, 250,250)">x</div>`, hidden("white")},
		{"white by the old way", "", `<div><font color=white>x</font></div>`, hidden("white")},
		{"white on dark", ".j{background:#123} .k{color:white}", `<div class=j><div class=k>x</div></div>`, shown},
		{"white on a picture", ".j{background:url(a.png)} .k{color:white}", `<div class=j><div class=k>x</div></div>`, shown},
		{"white where the background may change", ".j:nth-child(2){background:#123} .k{color:white}", `<div class=j><div class=k>x</div></div>`, shown},
		{"dark on dark", "", `<div style="background-color:#112233"><p style="color:#112234">x</div>`, sight{"a\n\nx", []string{"invisible x"}, false}},
		{"letters cut out of a picture", ".k{background:linear-gradient(red,blue);color:transparent}", `<div class=k>x</div>`, shown},
		{"without colour", ".k{color:transparent}", `<div class=k>x</div>`, hidden("invisible")},
		{"off the page", ".k{position:absolute;left:-9999px}", `<div class=k>x</div>`, hidden("off-page")},
		{"indented off the page", "", `<div style="text-indent:-9999px">x</div>`, hidden("off-page")},
		{"a hanging indent", "", `<div style="text-indent:-18px;left:-3px">x</div>`, shown},
		{"clipped", ".k{position:absolute;clip:rect(0,0,0,0)}", `<div class=k>x</div>`, hidden("off-page")},
		{"for those who listen", ".k{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}", `<div class=k>x</div>`, sight{Text: "a"}},
		{"too much for those who listen", "", `<div class=sr-only>` + strings.Repeat("x ", 60) + `</div>`, left},
		{"without height", ".k{height:0;overflow:hidden}", `<div class=k>x</div>`, left},
		{"without height but not cut", ".k{height:0}", `<div class=k>x</div>`, shown},
		{"folded in", ".k{max-height:0;overflow:hidden;transition:max-height .2s}", `<div class=k>x</div>`, shown},

		{"attribute", "", `<div hidden>x</div>`, left},
		{"attribute that is undone", ".k{display:block}", `<div class=k hidden>x</div>`, shown},
		{"folded details", "", `<details><summary>x</summary></details>`, sight{Text: "a\n\nx"}},
		{"a picture by letters", "", `<div><i class=material-icons aria-hidden=true>y</i>x</div>`, shown},
		{"the line for those who see", "", `<div><span aria-hidden=true>x</span><span class=visually-hidden>x</span></div>`, shown},
		{"shadow", "", `<x-y><template shadowrootmode=open>x</template></x-y>`, shown},
		{"template", "", `<template>x</template>`, sight{Text: "a"}},
		{"class of a sheet elsewhere", "", `<link rel=stylesheet href=a.css><div class="d-none">x</div>`, left},
		{"shown on wide windows", "", `<link rel=stylesheet href=a.css><div class="d-none d-md-block">x</div>`, shown},
		{"class of no sheet", "", `<div class="hidden">x</div>`, shown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readHTMLText(t, "<html><style>"+tt.css+"</style><body><div>a</div>"+tt.box+"</body></html>")
			got := sight{Text: d.Text}
			for _, h := range d.Hidden {
				got.Hidden = append(got.Hidden, h.Reason+" "+d.Text[h.Start:h.End])
			}
			for _, w := range d.Warnings {
				got.Left = got.Left || strings.Contains(w.Message, "left out")
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
