package org.samstod.grants;

import java.time.LocalDate;
import java.util.Locale;
import org.samstod.decisions.LetterPaper;
import org.samstod.districts.DatedText;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Recovery;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/**
 * Writes the letter about a decided recovery as accessible XHTML, on the paper of every decision. The same content always gives the same characters, so that
 * the letter that was looked at and the one that is kept can be compared by their hash. Only the Swedish letter binds.
 */
final class RecoveryLetterWriter {

    private RecoveryLetterWriter() {
    }

    /**
     * What stands in the letter.
     *
     * @param recovery as it would be kept
     * @param rest what of the grant has not been paid
     * @param ground the provision, cited and in its words
     * @param groundEnglish the same in English, or null
     * @param condition the breached condition, or null
     * @param terms the terms of repayment in the version that the decision about the grant stored, or null
     * @param appeal the text about appeal in force, in the letter's language or marked Swedish
     */
    record Content(Grant grant, Recovery recovery, Money rest, String board, String organisationNumber, LocalDate day, String ground, String groundEnglish,
            String condition, DatedText terms, DatedText appeal, DatedText appealEnglish) {
    }

    static String write(Content letter, Locale locale) {
        return new Writing(letter, locale, Texts.ENGLISH.getLanguage().equals(locale.getLanguage())).document();
    }

    private record Writing(Content letter, Locale locale, boolean english) {

        String document() {
            Recovery recovery = letter.recovery();
            String outcome = recovery.ruling().outcome().name().toLowerCase(Locale.ROOT);
            String headline = t("headline." + outcome);
            Xhtml page = Xhtml.document(locale, headline, t("subject", recovery.number()), LetterPaper.style());
            page.open("article", "class", "letter");
            page.element("p", letter.board(), "class", "letter-board");
            if (english) {
                page.open("p", "class", "letter-note").element("strong", common("binding")).close();
            }
            page.element("h1", headline, "class", "letter-title");
            facts(page);
            page.element("h2", t("decision"));
            page.element("p", t("decision." + outcome, letter.board(), letter.grant().applicant(), money(recovery.ruling().sum()), money(recovery.proposal().sum()),
                    letter.grant().number()));
            if (recovery.ruling().sum().isPositive()) {
                page.element("p", t("how"));
            }
            if (recovery.proposal().keepsRest()) {
                page.element("p", t(recovery.ruling().keepsRest() ? "rest.kept" : "rest.paid", money(letter.rest())));
            }
            page.element("h2", t("reasons"));
            page.element("p", t("why." + recovery.proposal().why().name()));
            if (letter.condition() != null) {
                swedish(page, letter.condition());
            }
            swedish(page, recovery.ruling().reasons());
            page.element("h2", t("heard"));
            if (recovery.answer() == null) {
                page.element("p", t("heard.not", recovery.proposal().answerBy().toString()));
            } else {
                page.element("p", t("heard.said", recovery.answerNumber()));
                swedish(page, recovery.answer());
            }
            page.element("h2", t("ground"));
            if (english && letter.groundEnglish() != null) {
                page.paragraphs(letter.groundEnglish());
            } else {
                swedish(page, letter.ground());
            }
            if (letter.terms() != null) {
                page.element("h2", t("terms", letter.terms().validFrom().toString()));
                swedish(page, letter.terms().body());
            }
            page.element("h2", common("section.decider"));
            if (recovery.ruling().byBoard()) {
                page.element("p", common("decider.BOARD", recovery.ruling().name(), recovery.ruling().on().toString(), recovery.ruling().paragraph()));
            } else {
                delegate(page, recovery);
            }
            appeal(page);
            return page.finish();
        }

        private void delegate(Xhtml page, Recovery recovery) {
            page.open("p").text(common("on-behalf")).empty("br").element("strong", recovery.ruling().name()).empty("br")
                    .text(common("role." + recovery.ruling().role())).empty("br").text(common("decider.by", recovery.ruling().paragraph())).close();
        }

        private void appeal(Xhtml page) {
            String heading = common("section.appeal");
            DatedText text = english && "en".equals(letter.appealEnglish().language()) ? letter.appealEnglish() : letter.appeal();
            // The text in force begins with its own heading.
            String body = text.body().startsWith(heading) ? text.body().substring(heading.length()).strip() : text.body();
            page.element("h2", heading);
            if ("en".equals(text.language())) {
                page.paragraphs(body);
            } else {
                swedish(page, body);
            }
            page.element("p", common("appeal.day"));
        }

        private void facts(Xhtml page) {
            page.open("table", "class", "letter-facts").open("caption").text(common("facts")).close().open("tbody");
            fact(page, "recipient", letter.grant().applicant() + ", " + letter.organisationNumber());
            fact(page, "number", letter.recovery().number());
            fact(page, "grant", letter.grant().number());
            fact(page, "title", letter.grant().title());
            fact(page, "day", letter.day().toString());
            page.close().close();
        }

        private void fact(Xhtml page, String name, String content) {
            page.open("tr").element("th", t("fact." + name), "scope", "row");
            if (english && "title".equals(name)) {
                page.element("td", content, "lang", "sv", "xml:lang", "sv");
            } else {
                page.element("td", content);
            }
            page.close();
        }

        private void swedish(Xhtml page, String text) {
            if (english) {
                page.open("div", "lang", "sv", "xml:lang", "sv").paragraphs(text).close();
            } else {
                page.open("div").paragraphs(text).close();
            }
        }

        private String money(Money sum) {
            return sum.format(locale);
        }

        /** What every letter about a decision says alike. */
        private String common(String name, Object... args) {
            return Texts.get(locale, "decisions.letter." + name, args);
        }

        private String t(String name, Object... args) {
            return Texts.get(locale, "recovery.letter." + name, args);
        }
    }
}
