package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.publications.AuditSampleService;
import org.samstod.publications.SampleView;

/** The public draws of grants to be looked into. */
@Named("auditSamples")
@RequestScoped
public class AuditSamplesBacking {

    @Inject
    AuditSampleService service;

    private List<SampleView> samples;

    /** Reads them once. */
    public void load() {
        samples = service.samples();
    }

    public List<SampleView> getSamples() {
        return samples;
    }
}
