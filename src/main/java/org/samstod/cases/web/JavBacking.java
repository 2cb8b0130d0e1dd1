package org.samstod.cases.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.samstod.cases.JavLine;
import org.samstod.cases.JavService;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The unit head's queue of unanswered questions about conflict of interest. */
@Named
@RequestScoped
public class JavBacking {

    @Inject
    JavService javs;

    @Inject
    Addresses addresses;

    private List<JavLine> lines = List.of();

    /** View action. */
    public void load() {
        lines = javs.unanswered();
    }

    /** What the person does in the applicant association, in words. */
    public String roles(JavLine line) {
        return line.about().roles().stream().map(role -> Texts.get(addresses.getLocale(), "association.role." + role))
                .collect(Collectors.joining(", "));
    }

    public List<JavLine> getLines() {
        return lines;
    }
}
