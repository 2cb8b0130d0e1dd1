package org.samstod.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;

/** Log-in with address and password; afterwards to where the visitor was going. */
@Named("login")
@RequestScoped
public class LoginBacking {

    @Inject
    SecurityContext security;

    @Inject
    Addresses addresses;

    private String email;
    private String password;
    private String next;

    /** Signs in; the answer to a wrong address and a wrong password is the same. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(request, (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().newAuthentication(true)
                        .credential(new UsernamePasswordCredential(email == null ? "" : email.strip(), password == null ? "" : password)));
        password = null;
        if (status != AuthenticationStatus.SUCCESS) {
            throw new BusinessException("login.failed");
        }
        request.changeSessionId();
        external.redirect(safe(next) ? next : addresses.url("/account/start"));
        faces.responseComplete();
    }

    /** Only a path of this portal, never another host. */
    static boolean safe(String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < ' ');
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

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
