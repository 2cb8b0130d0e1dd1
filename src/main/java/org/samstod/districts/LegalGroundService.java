package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.districts.domain.LegalGround;
import org.samstod.districts.domain.LegalGrounds;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.Period;

/** Which law applies on which day. A decision stores the id of the ground it cites. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class LegalGroundService {

    @Inject
    LegalGrounds grounds;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    /** The grounds that apply on a day, one for each code. */
    @UseCase(permission = Permission.PUBLIC)
    public List<LegalGroundView> inForce(LocalDate day) {
        return grounds.all().stream().filter(ground -> ground.validOn(day)).map(LegalGroundService::view).toList();
    }

    /** The grounds a decision may cite on a day. */
    @UseCase(permission = Permission.PUBLIC)
    public List<LegalGroundView> forDecisions(LocalDate day) {
        return grounds.all().stream().filter(ground -> ground.use() == LegalGround.Use.DECISION && ground.validOn(day))
                .map(LegalGroundService::view).toList();
    }

    /** The codes of all times. */
    @UseCase(permission = Permission.PUBLIC)
    public Set<String> codes() {
        return grounds.codes();
    }

    /** The ground of a code on a day. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<LegalGroundView> find(String code, LocalDate day) {
        return grounds.byCode(code).stream().filter(ground -> ground.validOn(day)).findFirst().map(LegalGroundService::view);
    }

    /** A ground of any time by its id. */
    @UseCase(permission = Permission.PUBLIC)
    public LegalGroundView ground(String id) {
        return view(require(id));
    }

    /** The grounds of all times. */
    @UseCase(permission = Permission.PUBLIC)
    public List<LegalGroundView> all() {
        return grounds.all().stream().map(LegalGroundService::view).toList();
    }

    /**
     * Adds a ground.
     *
     * @return its id
     * @throws BusinessException {@code ground.overlaps} when another ground of the code applies on some of the days
     */
    @UseCase(permission = Permission.TEXT_MANAGE, action = "ground.add")
    public String add(AddLegalGround command) {
        gate.require(Permission.TEXT_MANAGE, new Subject(CityScope.KIND, command.code(), null, null));
        LegalGround.Use use;
        try {
            use = LegalGround.Use.valueOf(command.use());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BusinessException("ground.use").at("use");
        }
        if (command.validFrom() == null) {
            throw new BusinessException("date.missing").at("validFrom");
        }
        LegalGround ground = new LegalGround(command.code(), use, command.law(), command.lawEn(), command.paragraph(), command.textSv(),
                command.textEn(), command.source(), command.checked(), new Period(command.validFrom(), command.validTo()));
        for (LegalGround other : grounds.byCode(command.code())) {
            if (other.period().overlaps(ground.period())) {
                throw new BusinessException("ground.overlaps", other.period().from()).at("validFrom");
            }
        }
        grounds.add(ground);
        journal.act(ground, command, Journal.SETUP);
        return ground.id();
    }

    /** The ground applies no longer after a day. */
    @UseCase(permission = Permission.TEXT_MANAGE, action = "ground.end")
    public void end(String id, long version, LocalDate lastDay) {
        gate.require(Permission.TEXT_MANAGE, new Subject(CityScope.KIND, id, null, null));
        LegalGround ground = require(id);
        ground.requireVersion(version);
        ground.endOn(lastDay);
        journal.act(ground, Map.of("lastDay", lastDay), Journal.SETUP);
    }

    /** The paragraph has been compared with the statute. */
    @UseCase(permission = Permission.TEXT_MANAGE, action = "ground.check")
    public void check(String id, long version) {
        gate.require(Permission.TEXT_MANAGE, new Subject(CityScope.KIND, id, null, null));
        LegalGround ground = require(id);
        ground.requireVersion(version);
        ground.check();
        journal.act(ground, Map.of("checked", true), Journal.SETUP);
    }

    private LegalGround require(String id) {
        return grounds.find(id).orElseThrow(() -> new NotFound("legal ground"));
    }

    private static LegalGroundView view(LegalGround ground) {
        return new LegalGroundView(ground.id(), ground.version(), ground.code(), ground.use().name(), ground.law(), ground.lawEn(),
                ground.paragraph(), ground.textSv(), ground.textEn(), ground.source(), ground.checked(), ground.period().from(),
                ground.period().to());
    }
}
