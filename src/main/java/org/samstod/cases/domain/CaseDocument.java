package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.shared.Period;

/**
 * A case as the index of words takes it.
 *
 * @param receivedOn the day it was received
 * @param applicant  name of the association
 * @param numbers    reception number, register number when there is one, organisation number
 * @param title      public title as it is now
 * @param summary    public summary as it is now
 * @param period     the days it is about
 * @param passages   the sentences of the newest revision
 * @param notes      service notes
 * @param own        officers' own notes by account, each for its writer alone
 */
public record CaseDocument(String caseId, String boardId, String callId, LocalDate receivedOn, String applicant, List<String> numbers, String title,
        String summary, Period period, List<Passage> passages, List<String> notes, Map<String, String> own) {

    /** Copies the collections. */
    public CaseDocument {
        numbers = List.copyOf(numbers);
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
        own = Map.copyOf(own);
    }

    /** Everything the file says, one text a matter of its own; what an officer has edited stands beside what was sent in. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(title, summary));
        String question = "";
        StringBuilder answer = new StringBuilder();
        for (Passage passage : passages) {
            if (!passage.question().equals(question)) {
                add(texts, answer);
                question = passage.question();
            }
            answer.append(answer.isEmpty() ? "" : " ").append(passage.text());
        }
        add(texts, answer);
        texts.addAll(notes);
        return texts;
    }

    private static void add(List<String> texts, StringBuilder answer) {
        if (!answer.isEmpty() && !texts.contains(answer.toString())) {
            texts.add(answer.toString());
        }
        answer.setLength(0);
    }
}
