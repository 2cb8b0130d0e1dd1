package org.samstod.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.AccountService.ClosureView;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.AccountService.RoleAssignmentView;
import org.samstod.identity.AddressService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** People and their roles: a search, those waiting for a second person, one person, and a new account. */
@Named("usersPage")
@RequestScoped
public class UsersBacking {

    private static final String PAGE = "/office/users";
    private static final List<Role> ASSIGNABLE = Arrays.stream(Role.values()).filter(Role::staff).toList();

    @Inject
    AccountService service;

    @Inject
    AddressService addresses;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private String q;
    private String id;
    private String roleId;
    private List<AccountView> found = List.of();
    private Map<String, List<RoleAssignmentView>> roles = Map.of();
    private List<RoleAssignmentView> waiting = List.of();
    private Map<String, AccountView> people = Map.of();
    private AccountView account;
    private ClosureView closure;
    private RoleAssignmentView chosen;

    @PostConstruct
    void init() {
        q = Params.text("q");
        id = Params.text("id");
        roleId = Params.text("role");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the list, or one person when the address names one. */
    public void load() {
        Set<String> named = new HashSet<>();
        if (id == null) {
            found = service.search(q);
            roles = service.roles(found.stream().map(AccountView::id).toList()).stream().filter(this::current)
                    .collect(Collectors.groupingBy(RoleAssignmentView::accountId));
            waiting = service.awaitingConfirmation();
            waiting.forEach(role -> named.addAll(List.of(role.accountId(), role.grantedBy())));
        } else {
            account = Ids.isId(id) ? service.account(id).orElseThrow(() -> new NotFound("account")) : notFound();
            roles = Map.of(id, service.roles(List.of(id)));
            closure = service.closure(id).orElse(null);
            if (closure != null) {
                named.add(closure.by());
            }
            getHeld().forEach(role -> {
                named.add(role.grantedBy());
                if (role.confirmedBy() != null) {
                    named.add(role.confirmedBy());
                }
            });
            if (roleId != null) {
                chosen = getHeld().stream().filter(role -> role.id().equals(roleId)).findFirst().orElseThrow(() -> new NotFound("role"));
            }
            if (!Faces.isPostback()) {
                form.put("validFrom", clock.today());
                form.put("version", chosen == null ? null : chosen.version());
                form.put("lastDay", clock.today());
            }
        }
        people = service.accounts(named);
    }

    private static AccountView notFound() {
        throw new NotFound("account");
    }

    private boolean current(RoleAssignmentView role) {
        return role.validTo() == null || !role.validTo().isBefore(clock.today());
    }

    /** Opens an account. */
    public void create() {
        String created = service.create(new CreateAccount(form.text("email"), form.text("displayName"), (String) form.get("password"),
                form.text("language")));
        done.at(PAGE + "/" + created, "office.users.created");
    }

    /** Gives a role. */
    public void grant() {
        if (form.text("roleName") == null) {
            throw new BusinessException("role.missing").at("roleName");
        }
        Role role = Role.valueOf(form.text("roleName"));
        service.grantRole(new GrantRole(id, role, form.text("board"), form.day("validFrom"), form.day("validTo")));
        done.at(PAGE + "/" + id, role.needsSecondPerson() ? "office.users.granted.waits" : "office.users.granted");
    }

    /** Confirms the chosen role as the second person. */
    public void confirm() {
        service.confirmRole(roleId, form.version());
        done.at(PAGE + "/" + id, "office.users.confirmed");
    }

    /** Ends the chosen role. */
    public void end() {
        if (form.day("lastDay") == null) {
            throw new BusinessException("date.missing").at("lastDay");
        }
        service.endRole(roleId, form.version(), form.day("lastDay"));
        done.at(PAGE + "/" + id, "office.users.ended");
    }

    /** The address of the account of the page is the person's. */
    public void confirmAddress() {
        addresses.confirmFor(id);
        done.at(PAGE + "/" + id, "office.user.address.done");
    }

    /** Closes the account of the page. */
    public void close() {
        service.close(id, form.text("closeReason"));
        done.at(PAGE + "/" + id, "office.user.closed.done");
    }

    /** Opens the account of the page again. */
    public void reopen() {
        service.reopen(id);
        done.at(PAGE + "/" + id, "office.user.reopened.done");
    }

    /** Whether the page is about the person at the keyboard. */
    public boolean isOwn() {
        return id != null && id.equals(user.getAccountId());
    }

    /** Whether the person at the keyboard may open the account again. */
    public boolean isReopenable() {
        return closure != null && !isOwn() && !(closure.deciding() && closure.by().equals(user.getAccountId()));
    }

    /** How the account was closed, or null. */
    public ClosureView getClosure() {
        return closure;
    }

    /** The roles of a person in the list that have not ended. */
    public List<RoleAssignmentView> roles(String accountId) {
        return roles.getOrDefault(accountId, List.of());
    }

    /** Every role the person of the page has had. */
    public List<RoleAssignmentView> getHeld() {
        return roles.getOrDefault(id, List.of());
    }

    /** What may be said of a role today: USED, WAITS, COMING or ENDED. */
    public String state(RoleAssignmentView role) {
        LocalDate today = clock.today();
        if (!current(role)) {
            return "ENDED";
        }
        if (role.awaitsConfirmation()) {
            return "WAITS";
        }
        return role.validFrom().isAfter(today) ? "COMING" : "USED";
    }

    /** Whether the person at the keyboard may be the second person. */
    public boolean isConfirmable() {
        return chosen != null && chosen.awaitsConfirmation() && current(chosen) && !chosen.grantedBy().equals(user.getAccountId())
                && !chosen.accountId().equals(user.getAccountId());
    }

    /** The name of a person, or the portal itself for what set-up did. */
    public String name(String accountId) {
        AccountView person = people.get(accountId);
        return person == null ? "Samstöd" : person.displayName();
    }

    public List<Role> getAssignable() {
        return ASSIGNABLE;
    }

    public Form getForm() {
        return form;
    }

    public String getQ() {
        return q;
    }

    public String getId() {
        return id;
    }

    public List<AccountView> getFound() {
        return found;
    }

    public List<RoleAssignmentView> getWaiting() {
        return waiting;
    }

    public AccountView getAccount() {
        return account;
    }

    public RoleAssignmentView getChosen() {
        return chosen;
    }
}
