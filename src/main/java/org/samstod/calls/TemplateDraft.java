package org.samstod.calls;

import java.util.List;
import org.samstod.shared.Money;

/**
 * A call as a template proposes it for a year, with the frame it would draw from.
 *
 * @param draft the call; the form is the newest version of the template's form
 * @param frameNameSv name of the frame that is proposed when the board has none of that purpose
 * @param parts proposed parts of the frame
 */
public record TemplateDraft(String code, CallDraft draft, String frameNameSv, String frameNameEn, Money frameTotal,
                            List<CreateFrame.Part> parts) {
}
