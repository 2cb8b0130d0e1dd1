package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.ReportTemplate;
import org.samstod.cases.domain.Reports;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/** The boards' Word templates for reports, kept by the city: set-up without any case content. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ReportTemplateService {

    private static final String KIND = "report-template";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Reports reports;

    @Inject
    DistrictService districts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** All templates, the newest first. */
    @UseCase(permission = Permission.DISTRICT_MANAGE)
    public List<ReportTemplateView> templates() {
        Map<String, String> boards = districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name));
        LocalDate today = clock.today();
        Set<String> covered = new HashSet<>();
        List<ReportTemplateView> views = new ArrayList<>();
        for (Reports.TemplateLine line : reports.templates()) {
            String state = line.withdrawnAt() != null ? "WITHDRAWN" : line.validFrom().isAfter(today) ? "COMING" : covered.add(line.boardId()) ? "CURRENT" : "PAST";
            views.add(new ReportTemplateView(line.id(), line.version(), boards.getOrDefault(line.boardId(), ""), line.fileName(), line.validFrom(), line.putName(),
                    line.putAt(), state));
        }
        return views;
    }

    /**
     * Puts a board's template in force from a day on.
     *
     * @param content the file; null when none was chosen
     * @return the template's id
     * @throws BusinessException {@code report.template.board} at {@code board}, {@code report.template.missing} and what {@link DocxCheck} says at
     *                           {@code file}, {@code report.template.past} at {@code validFrom}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "report-template.put")
    public String put(String boardId, String fileName, byte[] content, LocalDate validFrom) {
        if (boardId == null || districts.allBoards().stream().noneMatch(board -> board.id().equals(boardId))) {
            throw new BusinessException("report.template.board").at("board");
        }
        gate.require(Permission.DISTRICT_MANAGE, new Subject(KIND, boardId, boardId, null));
        if (content == null || content.length == 0) {
            throw new BusinessException("report.template.missing").at("file");
        }
        DocxCheck.check(content);
        String name = fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).strip();
        ReportTemplate template = new ReportTemplate(boardId, name.isEmpty() ? "mall.docx" : name, content, validFrom, clock.today(), hand(), clock.now());
        reports.add(template);
        journal.act(template, Map.of("board", boardId, "validFrom", template.validFrom(), "sha256", template.sha256()));
        return template.id();
    }

    /** A template as it was put there, withdrawn ones too: what a report was made with can be looked at again. */
    @UseCase(permission = Permission.DISTRICT_MANAGE)
    public ReportFile file(String id) {
        ReportTemplate template = (Ids.isId(id) ? reports.findTemplate(id) : Optional.<ReportTemplate>empty()).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.DISTRICT_MANAGE, new Subject(KIND, template.boardId(), template.boardId(), null));
        return new ReportFile(template.fileName(), DOCX, template.content(), false);
    }

    /** Takes a template back; the one before is in force again, or the plain form. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "report-template.withdraw")
    public void withdraw(String id, long seenVersion) {
        ReportTemplate template = reports.findTemplate(id).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.DISTRICT_MANAGE, new Subject(KIND, template.boardId(), template.boardId(), null));
        template.requireVersion(seenVersion);
        template.withdraw(hand(), clock.now());
        journal.act(template, Map.of("board", template.boardId(), "withdrawn", true));
    }

    private Hand hand() {
        Actor actor = user.requireActor();
        return new Hand(actor.accountId(), actor.name());
    }
}
