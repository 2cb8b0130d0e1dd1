package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.samstod.publications.AccessibilityResults;

/** The accessibility statement: what the test found. */
@Named("accessibility")
@RequestScoped
public class AccessibilityBacking {

    private AccessibilityResults results;

    @PostConstruct
    void read() {
        results = AccessibilityResults.read();
    }

    public AccessibilityResults getResults() {
        return results;
    }
}
