package org.samstod.platform.demo;

import org.samstod.cases.Outcome;

/** What the invented officers write. */
final class DemoTexts {

    private DemoTexts() {
    }

    static String reasons(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "Insatsen är öppen för alla i målgruppen, ligger i stadsdelsområdet och svarar mot utlysningens syfte. "
                    + "Kostnaderna är rimliga i förhållande till antalet deltagare.";
            case PARTLY -> "Insatsen svarar mot utlysningens syfte. Bidraget täcker ledare och lokal. Kostnaden för material kan bäras av "
                    + "föreningen, eftersom ramen ska räcka till fler sökande på lika villkor.";
            case REFUSED -> "Insatsen vänder sig i första hand till föreningens egna medlemmar. Enligt utlysningens villkor går bidrag till "
                    + "verksamhet som är öppen för alla i målgruppen.";
            case DISMISSED -> "Ansökan kom in efter sista ansökningsdag och det finns inget särskilt skäl att ändå pröva den.";
            case DISCONTINUED -> "Föreningen har tagit tillbaka sin ansökan. Ärendet avskrivs därför från vidare handläggning.";
            case TRANSFERRED -> "Verksamheten bedrivs i en annan stadsdel. Ansökan lämnas därför över till den nämnd som beslutar där.";
        };
    }
}
