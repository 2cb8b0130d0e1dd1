/**
 * Forms as versioned data. A form definition says which questions an application (later also a report) asks, on which
 * tracks and under which conditions; the checker refuses a definition that could not be answered or that lacks what
 * every case needs; the validation tells everything that is missing in a set of answers.
 *
 * <p>What may live here: the definition and its JSON form, its checker, the rules that answers are held against, and the
 * stored versions. Nothing here knows applications, calls or reports: those rooms keep the answers and ask this one.
 */
package org.samstod.forms;
