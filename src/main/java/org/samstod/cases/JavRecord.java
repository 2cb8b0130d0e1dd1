package org.samstod.cases;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A person who took no part in a case because of a conflict of interest, for the officer's report and the minutes.
 *
 * @param person     who
 * @param ground     the law's ground
 * @param declaredOn the day it was declared, or answered for
 * @param law        the provisions in force on that day, as cited
 * @param sentence   what report and minutes say, in Swedish; names nobody but the person
 */
public record JavRecord(Hand person, JavGround ground, LocalDate declaredOn, String law, String sentence) implements Serializable {
}
