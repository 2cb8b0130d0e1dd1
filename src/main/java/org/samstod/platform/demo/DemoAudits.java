package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samstod.associations.MembershipService;
import org.samstod.associations.MembershipView;
import org.samstod.grants.AuditDrawService;
import org.samstod.grants.AuditDrawView;
import org.samstod.grants.AuditLineView;
import org.samstod.grants.AuditReviewService;
import org.samstod.grants.AuditReviewService.Show;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.publications.AuditSampleService;
import org.samstod.publications.SampleView;
import org.samstod.shared.Clock;
import org.samstod.shared.LineDraw;
import org.samstod.shared.PageRequest;

/** A public draw of the demo city that has been held, with one grant that is looked into, and one that waits for its figure. */
@ApplicationScoped
public class DemoAudits {

    private static final String SOURCE = "OMXS30, stängningskursen, på börsens webbplats (FIKTIV)";
    private static final int LOWEST = 200_000;
    private static final int HIGHEST = 260_000;
    private static final int FEW = 4;

    @Inject
    AuditDrawService drawing;

    @Inject
    AuditReviewService reviewing;

    @Inject
    AuditSampleService publicSide;

    @Inject
    MembershipService memberships;

    @Inject
    DemoCast cast;

    @Inject
    Clock clock;

    /** The list of a year is fixed. */
    public String announced(DemoCast.Staff board, int year, LocalDate day) {
        return ActAs.call(board.as(Role.UNIT_HEAD), () -> drawing.announce(year, SOURCE, day));
    }

    /** The figure has come; the unit head looks into the treasurer's grant and asks for receipts. */
    public void drawn(DemoCast.Staff board, String draw) {
        Actor kim = cast.person("kassor@demo.example", "Kim Kassör (FIKTIV)");
        Set<String> own = ActAs.call(kim, () -> memberships.mine()).stream().map(MembershipView::associationName).collect(Collectors.toSet());
        ActAs.run(board.as(Role.UNIT_HEAD), () -> {
            AuditDrawView seen = drawing.draw(draw);
            String figure = figure(seen, own);
            drawing.draw(draw, seen.version(), figure, figure);
            List<AuditLineView> waiting = reviewing.list(Show.WAITING, PageRequest.first(PageRequest.LARGEST_SIZE)).rows();
            waiting.stream().filter(one -> own.contains(one.applicant())).findFirst().ifPresent(one -> {
                reviewing.take(one.id(), reviewing.review(one.id()).version());
                reviewing.ask(one.id(), reviewing.review(one.id()).version(), List.of("RECEIPTS"), "Skicka kvitton för lokalen och för materialet ni köpte.",
                        clock.today().plusDays(21));
            });
        });
    }

    /** A made-up figure with which a few are drawn, the treasurer among them. */
    private String figure(AuditDrawView draw, Set<String> own) {
        List<SampleView.Line> lines = publicSide.sample(draw.publicId()).orElseThrow().lines();
        return IntStream.range(LOWEST, HIGHEST).mapToObj(Integer::toString).filter(figure -> {
            String seed = LineDraw.seed(draw.seedDay(), figure);
            List<SampleView.Line> drawn = lines.stream().filter(line -> LineDraw.drawn(seed, line.publicId(), draw.percent())).toList();
            return drawn.size() > 1 && drawn.size() <= FEW && drawn.stream().anyMatch(line -> own.contains(line.associationName()));
        }).findFirst().orElse(Integer.toString(LOWEST));
    }
}
