package org.samstod.publications.domain;

import java.util.List;
import java.util.Map;

/**
 * Who an initiative is for, in years, both ends included; null is open. What an application says counts; a light one says only
 * target groups, and then their ages count, so that a children's team is not found among what is on for older people.
 */
public record Ages(Integer from, Integer to) {

    private static final Ages OPEN = new Ages(null, null);
    private static final Map<String, Ages> OF_TARGET = Map.of("children", new Ages(0, 12), "youth", new Ages(13, 25), "adults",
            new Ages(18, null), "older-people", new Ages(65, null));

    /**
     * The ages of an initiative.
     *
     * @param from youngest age stated, or null
     * @param to oldest age stated, or null
     * @param target codes of target groups with commas, or null
     */
    public static Ages of(Integer from, Integer to, String target) {
        if (from != null || to != null) {
            return from != null && to != null && from > to ? new Ages(to, from) : new Ages(from, to);
        }
        List<String> targets = Codes.split(target);
        if (targets.isEmpty() || !OF_TARGET.keySet().containsAll(targets)) {
            return OPEN;
        }
        Integer youngest = targets.stream().map(code -> OF_TARGET.get(code).from()).min(Integer::compare).orElse(null);
        boolean upwards = targets.stream().anyMatch(code -> OF_TARGET.get(code).to() == null);
        Integer oldest = upwards ? null : targets.stream().map(code -> OF_TARGET.get(code).to()).max(Integer::compare).orElse(null);
        return new Ages(youngest, oldest);
    }
}
