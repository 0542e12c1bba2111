package document

import "testing"

func TestGuessLanguage(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"english", "You will work with the team on services for our customers, and you are curious.", "en"},
		{"english fragments", "Led the migration of billing. Worked with Go and SQL for a bank.", "en"},
		{"german", "Wir suchen Sie für die Entwicklung von Diensten, mit denen unsere Kunden nicht warten.", "de"},
		{"french", "Nous cherchons une personne pour rejoindre les équipes dans le sud, avec vous.", "fr"},
		{"spanish", "Buscamos una persona para el equipo de datos, con experiencia en los servicios y las redes.", "es"},
		{"italian", "Cerchiamo una persona per il gruppo di dati che lavora con gli altri nel centro della città.", "it"},
		{"portuguese", "Procuramos uma pessoa para os dados da empresa, com experiência em redes e não só.", "pt"},
		{"dutch", "Wij zoeken een collega voor het team van onze klanten, met ervaring op de werkvloer.", "nl"},
		{"polish", "Szukamy osoby do zespołu, która jest na miejscu oraz nie boi się pracy z danymi dla firm.", "pl"},
		{"swedish", "Vi söker en person som är bra på att arbeta med data och ett team för kunder.", "sv"},
		{"a list of names", "Go, Python, SQL, Docker, Kubernetes", ""},
		{"addresses", "a@example.com b@example.com https://example.com/os c@example.com", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := guessLanguage(tt.text); got != tt.want {
				t.Errorf("guessLanguage(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
