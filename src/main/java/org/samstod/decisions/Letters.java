package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samstod.associations.AssociationView;
import org.samstod.calls.CallView;
import org.samstod.decisions.domain.AmountPart;
import org.samstod.decisions.domain.About;
import org.samstod.decisions.domain.Adoption;
import org.samstod.districts.BoardView;
import org.samstod.districts.DatedText;
import org.samstod.districts.DatedTextService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.LegalGroundView;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/** Puts together what a letter says from the case, the call and the texts in force on the day. */
@ApplicationScoped
class Letters {

    /** Key of the text that tells how to appeal. */
    static final String APPEAL = "appeal.letter";
    /** Key of the terms of repayment. */
    static final String TERMS = "repayment.terms";

    @Inject
    DatedTextService texts;

    @Inject
    DistrictService districts;

    /** A board and its texts in force on a day. */
    record InForce(BoardView board, DatedText appeal, DatedText appealEnglish, DatedText terms, DatedText termsEnglish) {
    }

    InForce inForce(String boardId, LocalDate day) {
        return new InForce(districts.board(boardId), text(APPEAL, boardId, Texts.SWEDISH, day), text(APPEAL, boardId, Texts.ENGLISH, day),
                text(TERMS, boardId, Texts.SWEDISH, day), text(TERMS, boardId, Texts.ENGLISH, day));
    }

    private DatedText text(String key, String boardId, Locale locale, LocalDate day) {
        return texts.find(key, boardId, locale, day).orElse(null);
    }

    /**
     * The content of the letter about a decision.
     *
     * @param change the earlier decision whose place it takes, or null
     */
    LetterContent content(CallView call, AssociationView applicant, Adoption adoption, LegalGroundView ground,
            String delegation, InForce texts, LetterContent.Change change) {
        About about = adoption.about();
        BoardView board = texts.board();
        boolean money = adoption.outcome().givesMoney();
        List<LetterContent.Year> years = adoption.amounts().stream().sorted(java.util.Comparator.comparing(AmountPart::fiscalYear))
                .map(part -> new LetterContent.Year(part.fiscalYear(), part.amount())).toList();
        return new LetterContent(board.name(), Clock.dayOf(adoption.at()), about.registerNumber(), about.reference(),
                applicant.name(), applicant.number().toString(), about.title(), call.titleSv(),
                adoption.outcome().name().toLowerCase(Locale.ROOT), adoption.asked(), adoption.granted(), years, adoption.reasons(),
                adoption.transferredTo(), new LetterContent.Bilingual(ground.citation() + "\n" + ground.textSv(), english(ground)),
                money ? both(texts.terms(), texts.termsEnglish()) : null,
                money && call.texts().letterSv() != null ? new LetterContent.Bilingual(call.texts().letterSv(), call.texts().letterEn()) : null,
                money ? call.useFrom() : null, money ? call.useTo() : null,
                money ? call.reportDue() : null, adoption.decider().name(), adoption.decider().role(), delegation,
                both(texts.appeal(), texts.appealEnglish()), adoption.level(), change);
    }

    static String english(LegalGroundView ground) {
        return ground.lawEn() == null || ground.textEn() == null ? null : ground.lawEn() + ", " + ground.paragraph() + "\n" + ground.textEn();
    }

    private static LetterContent.Bilingual both(DatedText swedish, DatedText english) {
        String translated = Optional.ofNullable(english).filter(text -> "en".equals(text.language())).map(DatedText::body).orElse(null);
        return new LetterContent.Bilingual(swedish == null ? "" : swedish.body(), translated);
    }
}
