package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.cases.domain.CheckItem;
import org.samstod.districts.DatedText;
import org.samstod.districts.DatedTextService;
import org.samstod.shared.Texts;

/**
 * What is written to an applicant about what the formal check found missing: a sentence for each line of the checklist, from the dated texts
 * {@code completion.<code of the line>}, of which a board may have its own. A line without a text is named as it stands. Swedish, since that is
 * what binds (Förvaltningslagen 6 §, the duty of service: what is missing, and how it is put right).
 */
@ApplicationScoped
class CompletionWords {

    private static final int LONGEST = 1000;

    @Inject
    DatedTextService texts;

    /** A line that was found missing, as the applicant reads it in the list of what is asked for. */
    static String item(CallTerms.Line line, CheckItem found) {
        return cut(found.remark().isEmpty() ? line.sv() : line.sv() + ": " + found.remark());
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The sentences for what was found missing, in the order of the checklist; empty when nothing was. */
    List<String> sentences(List<CallTerms.Line> checklist, Map<String, CheckItem> found, String boardId, LocalDate day) {
        List<String> sentences = new ArrayList<>();
        for (CallTerms.Line line : checklist) {
            CheckItem item = found.get(line.code());
            if (item != null && item.finding() == Finding.MISSING) {
                texts.find("completion." + line.code(), boardId, Texts.SWEDISH, day).map(DatedText::body).ifPresent(sentences::add);
            }
        }
        return List.copyOf(sentences);
    }
}
