package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.associations.CapRaiseView;
import org.samstod.associations.LookLine;
import org.samstod.associations.LookSection;
import org.samstod.associations.SafetyLine;
import org.samstod.associations.SafetySection;
import org.samstod.associations.ThreatReviewView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** Who can see what of the association, and showing less of it at once. */
@Named
@RequestScoped
public class SafetyBacking {

    private static final String PAGE = "/association/safety";

    @Inject
    AssociationService service;

    @Inject
    AssociationInUse inUse;

    @Inject
    @Any
    Instance<SafetySection> rooms;

    @Inject
    @Any
    Instance<LookSection> lookedAt;

    @Inject
    Addresses addresses;

    private AssociationView association;
    private CapRaiseView raise;
    private List<ThreatReviewView> reviews = List.of();
    private List<Section> sections = List.of();
    private List<LookLine> looks = List.of();
    private long version;
    private Integer wished;
    private String reason;

    /**
     * The things of one room.
     *
     * @param titleKey bundle key of its heading
     * @param lines its lines
     */
    public record Section(String titleKey, List<SafetyLine> lines) {
    }

    @PostConstruct
    void begin() {
        inUse.require();
        if (inUse.isVerified()) {
            association = service.association(inUse.getId());
            version = association.version();
            raise = service.openRaise(inUse.getId()).orElse(null);
            reviews = service.reviews(inUse.getId());
            sections = sections();
            looks = lookedAt.stream().flatMap(room -> room.lines(inUse.getId(), addresses.getLocale()).stream())
                    .sorted(Comparator.comparing(LookLine::at).reversed()).toList();
        }
    }

    /** Not for a claimant, who would learn the cap from them. */
    private List<Section> sections() {
        return rooms.stream().sorted(Comparator.comparingInt(SafetySection::order))
                .map(room -> new Section(room.titleKey(), room.lines(inUse.getId(), addresses.getLocale())))
                .filter(section -> !section.lines().isEmpty()).toList();
    }

    /** Lowers the cap to a level. */
    public void lower(int level) {
        service.lowerCap(inUse.require(), version, PublicationLevel.of(level));
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.safety.lowered"));
        addresses.redirect(PAGE);
    }

    /** Asks to be shown more again. */
    public void ask() {
        if (wished == null) {
            throw new BusinessException("association.raise.level").at("wished");
        }
        service.askToRaise(inUse.require(), PublicationLevel.of(wished), reason);
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.safety.asked"));
        addresses.redirect(PAGE);
    }

    /** Whether the cap can be lowered to a level. */
    public boolean mayLower(int level) {
        return association != null && level < association.cap().number();
    }

    /** Whether the cap can be asked to be raised to a level. */
    public boolean mayRaise(int level) {
        return association != null && level > association.cap().number();
    }

    /** The cap as a number, 3 while nothing is known. */
    public int getCap() {
        return association == null ? PublicationLevel.OPEN.number() : association.cap().number();
    }

    /** The review that is open, or null. */
    public ThreatReviewView getReview() {
        return reviews.stream().filter(one -> one.reviewedAt() == null).findFirst().orElse(null);
    }

    public AssociationView getAssociation() {
        return association;
    }

    public CapRaiseView getRaise() {
        return raise;
    }

    /** Who has looked at the association's things, the latest first. */
    public List<LookLine> getLooks() {
        return looks;
    }

    public List<Section> getSections() {
        return sections;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Integer getWished() {
        return wished;
    }

    public void setWished(Integer wished) {
        this.wished = wished;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
