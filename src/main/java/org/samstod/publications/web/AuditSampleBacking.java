package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.AuditSampleService;
import org.samstod.publications.SampleView;
import org.samstod.shared.NotFound;

/** One public draw: its list, its seed and what is drawn. */
@Named("auditSample")
@RequestScoped
public class AuditSampleBacking {

    @Inject
    AuditSampleService service;

    @Inject
    PageParts parts;

    private SampleView sample;

    /** Reads it once. */
    public void load() {
        sample = service.sample(parts.variable("id")).orElseThrow(() -> new NotFound("audit-sample"));
    }

    public SampleView getSample() {
        return sample;
    }
}
