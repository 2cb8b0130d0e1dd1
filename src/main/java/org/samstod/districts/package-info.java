/**
 * The city's map and its rules as dated data: districts with their boards, neighbourhoods and successors, legal grounds, dated
 * texts, extra holidays and code lists. Nothing here knows a case; every answer is given for a day.
 */
package org.samstod.districts;
