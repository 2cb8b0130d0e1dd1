package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.associations.MembershipView;
import org.samstod.shared.web.Addresses;

/** The association's home: what to do now, told by every room that has something to tell. */
@Named("associationHomeBacking")
@RequestScoped
public class HomeBacking {

    @Inject
    AssociationInUse inUse;

    @Inject
    @Any
    Instance<HomeSection> rooms;

    @Inject
    Addresses addresses;

    private List<Section> sections = List.of();
    private String chosen;

    /**
     * A section that has something to say.
     *
     * @param titleKey bundle key of its heading
     * @param lines its lines
     */
    public record Section(String titleKey, List<HomeLine> lines) {
    }

    @PostConstruct
    void begin() {
        chosen = inUse.getId();
        if (inUse.isPresent()) {
            sections = rooms.stream().sorted(Comparator.comparingInt(HomeSection::order))
                    .map(room -> new Section(room.titleKey(), room.lines(inUse.getId(), addresses.getLocale())))
                    .filter(section -> !section.lines().isEmpty())
                    .toList();
        }
    }

    /** Acts for another of the own associations. */
    public void use() {
        inUse.use(chosen);
        addresses.redirect("/association/");
    }

    /** Lines of all sections that ask for something. */
    public long getWaiting() {
        return sections.stream().flatMap(section -> section.lines().stream()).filter(HomeLine::action).count();
    }

    /** Memberships the person can act under. */
    public List<MembershipView> getOpen() {
        return inUse.getOwn().stream().filter(one -> !"ended".equals(one.status())).toList();
    }

    /** Memberships that ended lately, with their reason. */
    public List<MembershipView> getEnded() {
        return inUse.getOwn().stream().filter(one -> "ended".equals(one.status())).toList();
    }

    public List<Section> getSections() {
        return sections;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
