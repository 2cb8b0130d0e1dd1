package org.samstod.publications;

/**
 * What became of one earlier year's applications in the same series of calls; level 3 only, exact. Whatever is at a lower level is in
 * no figure of it.
 *
 * @param year the fiscal year
 * @param applications how many decided applications are public
 * @param granted how many of them got money, all or part of what they asked for
 * @param refused how many were refused
 * @param askedOre sum asked for by them, öre
 * @param grantedOre sum granted, öre
 */
public record AwardYear(int year, int applications, int granted, int refused, long askedOre, long grantedOre) {
}
