package org.samstod.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AddressService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.VisitorNetwork;

/** Somebody opens an account; the answer is the same whether the address already had one. */
@Named("signup")
@RequestScoped
public class SignupBacking {

    @Inject
    AccountService accounts;

    @Inject
    AddressService proofs;

    @Inject
    SignupLimit limit;

    @Inject
    HttpServletRequest request;

    @Inject
    Addresses addresses;

    private String displayName;
    private String email;
    private String password;
    private boolean made;
    private boolean mailed;

    /** Opens the account, or does nothing when the address has one. */
    public void make() {
        if (!limit.allows(VisitorNetwork.ofElsewhere(request))) {
            throw new BusinessException("account.signup-many");
        }
        accounts.signUp(new CreateAccount(email, displayName, password == null ? "" : password, addresses.getLanguage()));
        password = null;
        mailed = proofs.mailed();
        made = true;
    }

    /** Whether there is a mail to look for; the same for every address. */
    public boolean isMailed() {
        return mailed;
    }

    public boolean isMade() {
        return made;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
