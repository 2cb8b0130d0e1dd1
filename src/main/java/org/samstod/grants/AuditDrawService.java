package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.decisions.DecisionStandingService;
import org.samstod.grants.domain.AuditDraw;
import org.samstod.grants.domain.AuditLine;
import org.samstod.grants.domain.AuditReview;
import org.samstod.grants.domain.AuditRule;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.AnnounceSample;
import org.samstod.publications.AnnouncedSample;
import org.samstod.publications.AuditSampleService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.LineDraw;
import org.samstod.shared.NotFound;
import org.samstod.shared.Sha256;

/**
 * Draws of grants to be looked into. The public one is over what is open: the list is fixed and shown first, the seed comes from a public
 * figure of a later day. The other one is over the rest, and nothing of it is told outside, not even that it was held (docs/decisions/0020).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AuditDrawService {

    private static final String KIND = "audit-draw";
    private static final int MOST_SHOWN = 200;
    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Audits audits;

    @Inject
    Grants grants;

    @Inject
    DecisionStandingService decisions;

    @Inject
    AuditSampleService publicSide;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The draws of the acting person's board, the newest first. */
    @UseCase(permission = Permission.AUDIT_DRAW)
    public List<AuditDrawView> draws() {
        return audits.draws(board(), MOST_SHOWN).stream().map(this::view).toList();
    }

    /** One draw of the acting person's board. */
    @UseCase(permission = Permission.AUDIT_DRAW)
    public AuditDrawView draw(String drawId) {
        AuditDraw draw = audits.draw(drawId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.AUDIT_DRAW, subject(draw));
        return view(draw);
    }

    /**
     * Fixes and shows the list of a public draw: grants of the own board, decided in a year, on which money has arrived and which have a page
     * of level 3.
     *
     * @param source which public figure the seed will be made of, and where it is read
     * @param day the day of that figure
     * @throws BusinessException {@code audit.…}; {@code audit.live} when the year has a draw already, {@code audit.none} when nothing can be drawn
     */
    @UseCase(permission = Permission.AUDIT_DRAW, action = "audit.announce")
    public String announce(int year, String source, LocalDate day) {
        String board = board();
        AuditDraw draw = AuditDraw.announce(board, year, rule(board).figures().percent(), source, day, clock.today(), gate.actorId(), clock.now());
        if (audits.live(board, year).isPresent()) {
            throw new BusinessException("audit.live", Integer.toString(year)).at("year");
        }
        Map<String, Grant> byCase = paidOf(board, year).stream().collect(Collectors.toMap(Grant::caseId, Function.identity(), (first, second) -> second));
        if (publicSide.openAmong(byCase.keySet()).isEmpty()) {
            throw new BusinessException("audit.none").at("year");
        }
        AnnouncedSample shown = publicSide.announce(new AnnounceSample(board, year, draw.percent(), draw.seedSource(), draw.seedDay(),
                List.copyOf(byCase.keySet())));
        draw.shown(shown.id(), shown.listSha256());
        audits.add(draw);
        shown.lines().forEach((caseId, publicId) -> audits.add(new AuditLine(draw.id(), byCase.get(caseId).id(), publicId)));
        journal.act(draw, Map.of("year", year, "percent", draw.percent(), "list", draw.listSha256(), "source", draw.seedSource(), "day", day));
        return draw.id();
    }

    /**
     * Draws with the figure of its day. Whoever is drawn is looked into, lowered meanwhile or not.
     *
     * @param figure as it was read
     * @param again typed once more, since a slip cannot be put right
     * @throws BusinessException {@code audit.…}, {@code draw.figure}; a {@code Conflict} when somebody was first
     */
    @UseCase(permission = Permission.AUDIT_DRAW, action = "audit.draw")
    public void draw(String drawId, long seenVersion, String figure, String again) {
        AuditDraw draw = locked(drawId, seenVersion);
        draw.draw(figure, again, clock.today(), gate.actorId(), clock.now());
        publicSide.draw(draw.publicId(), draw.seed());
        open(draw, audits.lines(draw.id()));
        journal.act(draw, Map.of("seed", draw.seed()));
    }

    /**
     * Calls a draw off before the day of its seed.
     *
     * @throws BusinessException {@code audit.…}
     */
    @UseCase(permission = Permission.AUDIT_DRAW, action = "audit.cancel")
    public void cancel(String drawId, long seenVersion, String reason) {
        AuditDraw draw = locked(drawId, seenVersion);
        draw.cancel(reason, clock.today());
        publicSide.cancel(draw.publicId(), draw.reason());
        journal.act(draw, Map.of("reason", draw.reason()));
    }

    /**
     * Draws over what is not open and has been on no list yet. Nothing is told of how many there were: what was drawn is found in the list of
     * reviews by those who may read it.
     *
     * @throws BusinessException {@code audit.year}
     */
    @UseCase(permission = Permission.AUDIT_DRAW, action = "audit.draw-inside")
    public void drawInside(int year) {
        String board = board();
        if (year > clock.today().getYear()) {
            throw new BusinessException("audit.year").at("year");
        }
        List<Grant> all = paidOf(board, year);
        Set<String> open = publicSide.openAmong(all.stream().map(Grant::caseId).toList()).keySet();
        Set<String> listed = new HashSet<>();
        Keys.parts(all.stream().map(Grant::id).toList()).forEach(some -> listed.addAll(audits.listed(some)));
        List<Grant> rest = all.stream().filter(one -> !open.contains(one.caseId()) && !listed.contains(one.id())).toList();
        byte[] secret = new byte[SEED_BYTES];
        RANDOM.nextBytes(secret);
        AuditDraw draw = AuditDraw.inside(board, year, rule(board).figures().internalPercent(), HexFormat.of().formatHex(secret), gate.actorId(), clock.now());
        draw.shown(null, Sha256.of(LineDraw.list(rest.stream().map(Grant::id).toList())));
        audits.add(draw);
        List<AuditLine> lines = rest.stream().map(one -> new AuditLine(draw.id(), one.id(), one.id())).toList();
        lines.forEach(audits::add);
        open(draw, lines);
        journal.act(draw, Map.of("year", year, "percent", draw.percent(), "list", draw.listSha256()));
    }

    private void open(AuditDraw draw, List<AuditLine> lines) {
        Keys.parts(lines.stream().filter(draw::drawn).map(AuditLine::grantId).toList()).forEach(
                some -> grants.findAll(some).forEach(grant -> audits.add(new AuditReview(draw, grant, clock.now()))));
    }

    /** Grants of a board with money that has arrived, decided in a year. */
    private List<Grant> paidOf(String board, int year) {
        List<Grant> paid = audits.paid(board);
        Map<String, LocalDate> days = new HashMap<>(decisions.decidedOn(paid.stream().map(Grant::decisionId).toList()));
        return paid.stream().filter(one -> days.containsKey(one.decisionId()) && days.get(one.decisionId()).getYear() == year).toList();
    }

    private AuditRule rule(String board) {
        return audits.rule(board, clock.today()).orElseThrow(() -> new IllegalStateException("no rule says how many grants are drawn"));
    }

    private AuditDraw locked(String drawId, long seenVersion) {
        AuditDraw draw = audits.drawLocked(drawId).filter(one -> one.kind() == AuditDraw.Kind.PUBLIC).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.AUDIT_DRAW, subject(draw));
        draw.requireVersion(seenVersion);
        return draw;
    }

    private String board() {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new IllegalStateException("draws are a board's");
        }
        return board;
    }

    private static Subject subject(AuditDraw draw) {
        return new Subject(KIND, draw.id(), draw.boardId(), null);
    }

    private AuditDrawView view(AuditDraw one) {
        return new AuditDrawView(one.id(), one.version(), one.kind().name(), one.year(), one.percent(), one.state().name(), one.listSha256(), one.seedSource(),
                one.seedDay(), one.seed(), one.publicId(), one.announcedAt(), one.drawnAt(), one.reason(),
                one.state() == AuditDraw.State.ANNOUNCED && !clock.today().isBefore(one.seedDay()));
    }
}
