package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenDataSource.CallTitle;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;

/** Public copies as views for data: three statements for any number of them. */
@ApplicationScoped
class OpenGrants {

    @Inject
    Publications publications;

    @Inject
    OpenDataSource data;

    @Inject
    InitiativeRows initiatives;

    /** Views of copies, in their order. */
    List<OpenGrant> of(List<OpenPublication> copies) {
        if (copies.isEmpty()) {
            return List.of();
        }
        DistrictLines lines = initiatives.lines();
        Map<String, String> pages = publications.associationPages(copies.stream().map(OpenPublication::associationId).distinct().toList());
        Map<String, CallTitle> calls = data.callTitles(copies.stream().map(one -> one.content().callId()).filter(Objects::nonNull).distinct().toList());
        return copies.stream().map(one -> view(one, lines, pages.get(one.associationId()), calls)).toList();
    }

    /** Views of rows of a list, in the order of the list; what went meanwhile is left out. */
    List<OpenGrant> ofRows(List<InitiativeRow> rows) {
        Map<String, OpenPublication> loaded = new HashMap<>();
        publications.open(rows.stream().map(InitiativeRow::id).toList()).forEach(one -> loaded.put(one.id(), one));
        List<OpenPublication> copies = new ArrayList<>();
        rows.forEach(row -> {
            OpenPublication one = loaded.get(row.id());
            if (one != null) {
                copies.add(one);
            }
        });
        return of(copies);
    }

    private static OpenGrant view(OpenPublication one, DistrictLines lines, String associationPage, Map<String, CallTitle> calls) {
        OpenPublication.Content c = one.content();
        String today = lines.today(c.districtSlug());
        CallTitle call = c.callId() == null ? null : calls.get(c.callId());
        return new OpenGrant(one.id(), c.title(), c.summary(), c.outcome(), c.associationName(), c.organisationNumber(), associationPage, c.boardName(),
                c.districtSlug(), c.districtName(), today, lines.name(today, c.districtName()), c.neighbourhoodSlug(), c.neighbourhoodName(),
                c.askedOre(), c.grantedOre(), c.decidedOn(), call == null ? null : c.callId(), call == null ? null : call.swedish(),
                call == null ? null : call.english(), c.kind(), c.theme(), c.perspective(), Codes.split(c.target()), c.ageFrom(), c.ageTo(),
                c.fiscalYear(), one.publishedAt(), one.changedAt());
    }
}
