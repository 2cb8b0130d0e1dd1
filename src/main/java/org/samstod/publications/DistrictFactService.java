package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.DistrictFacts;
import org.samstod.publications.domain.Inhabitants;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.RegistryContact;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Dated facts of districts for the public pages, and where somebody asks for documents without saying who they are. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DistrictFactService {

    private static final String KIND = "district-facts";

    @Inject
    DistrictFacts facts;

    @Inject
    Publications publications;

    @Inject
    InitiativeRows initiatives;

    @Inject
    DistrictService districts;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Where to ask for the documents of an initiative; empty for anything that is not an open initiative. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<DocumentsPage> documents(String publicId) {
        return publications.open(publicId).filter(OpenPublication::isInitiative).map(one -> {
            OpenPublication.Content c = one.content();
            DistrictLines lines = initiatives.now().lines();
            String today = lines.today(c.districtSlug());
            return new DocumentsPage(one.id(), c.title(), c.associationName(), c.boardName(), c.decidedOn(), lines.name(today, c.districtName()),
                    facts.contacts(today).stream().filter(contact -> !contact.validFrom().isAfter(clock.today())).findFirst()
                            .map(DistrictFactService::contact).orElse(null));
        });
    }

    /** @throws NotFound when there is no such district */
    @UseCase(permission = Permission.DISTRICT_MANAGE)
    public DistrictFactsView facts(String slug) {
        DistrictView district = district(slug);
        return new DistrictFactsView(slug, district.name(), facts.contacts(slug).stream().map(DistrictFactService::contact).toList(),
                facts.inhabitants(slug).stream().map(one -> new DistrictFactsView.Count(one.id(), one.version(), one.countedOn(), one.number(), one.source()))
                        .toList());
    }

    /**
     * States how a registry is reached from a day.
     *
     * @throws BusinessException {@code district-facts.day.taken}, or as {@link RegistryContact}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "district.registry")
    public void stateContact(String slug, LocalDate validFrom, String email, String phone, String postal) {
        PublicationVersion version = publications.lockVersion();
        DistrictView district = district(slug);
        RegistryContact contact = new RegistryContact(district.slug(), validFrom, email, phone, postal);
        if (facts.contacts(slug).stream().anyMatch(one -> one.validFrom().equals(validFrom))) {
            throw new BusinessException("district-facts.day.taken").at("validFrom");
        }
        facts.add(contact);
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(contact, Map.of("district", slug, "email", email));
    }

    /**
     * States how many lived in a district on a day.
     *
     * @throws BusinessException {@code district-facts.day.taken}, or as {@link Inhabitants}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "district.inhabitants")
    public void stateInhabitants(String slug, LocalDate countedOn, Integer number, String source) {
        PublicationVersion version = publications.lockVersion();
        DistrictView district = district(slug);
        Inhabitants count = new Inhabitants(district.slug(), countedOn, number, source, clock.today());
        if (facts.inhabitants(slug).stream().anyMatch(one -> one.countedOn().equals(countedOn))) {
            throw new BusinessException("district-facts.day.taken").at("countedOn");
        }
        facts.add(count);
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(count, Map.of("district", slug, "inhabitants", number));
    }

    /** Takes a wrong count away. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "district.inhabitants.remove")
    public void removeInhabitants(String slug, String id, long seen) {
        PublicationVersion version = publications.lockVersion();
        Inhabitants count = facts.count(id).filter(one -> one.districtSlug().equals(slug)).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.DISTRICT_MANAGE, new Subject(KIND, id, null, null));
        count.requireVersion(seen);
        facts.remove(count);
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(id, count.version(), Map.of("district", slug, "inhabitants", count.number()));
    }

    private DistrictView district(String slug) {
        DistrictView district = districts.district(slug == null ? "" : slug).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.DISTRICT_MANAGE, new Subject(KIND, district.slug(), null, null));
        return district;
    }

    private static DistrictFactsView.Contact contact(RegistryContact one) {
        return new DistrictFactsView.Contact(one.validFrom(), one.email(), one.phone(), one.postal());
    }
}
