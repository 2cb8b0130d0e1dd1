package org.samstod.applications;

import java.util.Map;

/**
 * What a submitted revision says, for the room that opens or follows its case.
 *
 * @param formId the form version that was answered
 * @param answers answers by question code
 * @param entered whether a registrar entered it from paper or as told, so that who submitted it is nobody of the association
 */
public record SubmittedContent(String formId, Map<String, String> answers, boolean entered) {

    /** Copies the answers. */
    public SubmittedContent {
        answers = Map.copyOf(answers);
    }
}
