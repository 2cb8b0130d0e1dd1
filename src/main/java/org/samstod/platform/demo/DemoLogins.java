package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.samstod.identity.Role;
import org.samstod.shared.Mode;
import org.samstod.shared.Texts;

/** The people of the demo city who can sign in. Empty outside demo mode, so that they cannot exist there. Named {@code demoLogins}. */
@Named("demoLogins")
@ApplicationScoped
public class DemoLogins {

    /** The one password of the demo. */
    static final String PASSWORD = "demo i stadsdelen";

    private static final String ALVSJO = "hagersten-alvsjo";

    /**
     * One person.
     *
     * @param district slug of the district whose board the role is for, null for city roles and associations
     */
    public record Person(String email, String name, Role role, String district) {

        /** The role in a language. */
        public String role(Locale locale) {
            return Texts.get(locale, "role." + role);
        }
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("kassor@demo.example", "Kim Kassör (FIKTIV)", Role.ASSOCIATION, null),
            new Person("redigerare@demo.example", "Ronja Redigerare (FIKTIV)", Role.ASSOCIATION, null),
            new Person("ordforande@demo.example", "Olle Ordförande (FIKTIV)", Role.ASSOCIATION, null),
            new Person("firmatecknare@demo.example", "Fia Firmatecknare (FIKTIV)", Role.ASSOCIATION, null),
            new Person("rad@demo.example", "Rakel Rådsledamot (FIKTIV)", Role.ASSOCIATION, null),
            new Person("handlaggare@demo.example", "Hanna Handläggare (FIKTIV)", Role.CASE_OFFICER, ALVSJO),
            new Person("handlaggare2@demo.example", "Hugo Handläggare (FIKTIV)", Role.CASE_OFFICER, ALVSJO),
            new Person("chef@demo.example", "Cecilia Chef (FIKTIV)", Role.UNIT_HEAD, ALVSJO),
            new Person("delegat@demo.example", "Disa Delegat (FIKTIV)", Role.DELEGATE, ALVSJO),
            new Person("delegat2@demo.example", "David Delegat (FIKTIV)", Role.DELEGATE, ALVSJO),
            new Person("sekreterare@demo.example", "Selma Sekreterare (FIKTIV)", Role.BOARD_SECRETARY, ALVSJO),
            new Person("ekonom@demo.example", "Emma Ekonom (FIKTIV)", Role.FINANCE_OFFICER, ALVSJO),
            new Person("ekonom2@demo.example", "Erik Ekonom (FIKTIV)", Role.FINANCE_OFFICER, ALVSJO),
            new Person("registrator@demo.example", "Rut Registrator (FIKTIV)", Role.REGISTRAR, ALVSJO),
            new Person("program@demo.example", "Pia Programansvarig (FIKTIV)", Role.PROGRAMME_ADMINISTRATOR, ALVSJO),
            new Person("program2@demo.example", "Pär Programansvarig (FIKTIV)", Role.PROGRAMME_ADMINISTRATOR, ALVSJO),
            new Person("stad@demo.example", "Stina Stadsadministratör (FIKTIV)", Role.CITY_ADMINISTRATOR, null),
            new Person("stad2@demo.example", "Sten Stadsadministratör (FIKTIV)", Role.CITY_ADMINISTRATOR, null),
            new Person("samordnare@demo.example", "Sanna Samordnare (FIKTIV)", Role.CITY_COORDINATOR, null),
            new Person("revisor@demo.example", "Ravi Revisor (FIKTIV)", Role.AUDITOR, null));

    /** Everybody, or nobody outside demo mode. */
    public List<Person> getAll() {
        return Mode.current() == Mode.DEMO ? PEOPLE : List.of();
    }

    public String getPassword() {
        return Mode.current() == Mode.DEMO ? PASSWORD : "";
    }
}
