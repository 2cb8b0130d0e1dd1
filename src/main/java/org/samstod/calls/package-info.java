/**
 * Calls for applications (utlysningar) with their tracks, rules, criteria and checklists, and the frames the grants are drawn
 * from. What a call says when it is published stays; it changes only by a dated amendment.
 */
package org.samstod.calls;
