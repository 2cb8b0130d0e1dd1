package org.samstod.publications;

import java.util.List;

/**
 * What can be followed.
 *
 * @param open whether mails can be sent at all
 * @param chosen what the address asks for, null for nothing that can be followed
 * @param neighbourhoods those of today
 * @param themes the city's themes
 * @param calls calls that are open, will be, or were closed within a year
 */
public record FollowPage(boolean open, FollowedView chosen, List<FollowedView> neighbourhoods, List<FollowedView> themes, List<FollowedView> calls) {
}
