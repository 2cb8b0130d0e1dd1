package org.samstod.applications;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.forms.Words;

/**
 * What the officer is told of an application that a registrar entered.
 *
 * @param name the association's name as the applicant wrote it
 * @param contactPhone or null
 * @param contactEmail or null
 * @param signed whether somebody who may sign for the association has signed it
 * @param enteredBy the registrar
 * @param members whether somebody of the association reads messages in the portal
 * @param remarks what is wanting and how declarations were made, in the order of the form
 * @param paper the original, as far as the reader may open it
 * @param after what came on paper or by telephone afterwards, oldest first
 */
public record AssistedAbout(String name, CameBy cameBy, Instant cameAt, String contactName, String contactPhone, String contactEmail,
        boolean signed, String enteredBy, Instant enteredAt, boolean members, List<Line> remarks, List<AnswersView.FileLine> paper,
        List<FollowUpView> after)
        implements Serializable {

    /** A question and what is said of its answer. */
    public record Line(String question, String labelSv, String labelEn, Remark remark) implements Serializable {

        /** The question in both languages. */
        public Words label() {
            return new Words(labelSv, labelEn);
        }
    }

    /** What is wanting. */
    public List<Line> wanting() {
        return remarks.stream().filter(line -> line.remark().wanting()).toList();
    }

    /** How declarations were made. */
    public List<Line> declarations() {
        return remarks.stream().filter(line -> line.remark().declaration()).toList();
    }
}
