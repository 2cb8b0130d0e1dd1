package org.samstod.applications;

import java.util.List;
import org.samstod.forms.FormDifference.Change;

/**
 * A newer version of the form, which the call asks by now and a draft may go over to.
 *
 * @param formId key of the version
 * @param changes what differs for whoever answers
 * @param unused how many answers the newer version does not ask for in a way that they can be read
 */
public record FormOffer(String formId, List<Change> changes, int unused) {
}
