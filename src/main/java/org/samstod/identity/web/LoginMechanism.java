package org.samstod.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** The first way to log in: our own form over the accounts. */
@CustomFormAuthenticationMechanismDefinition(loginToContinue = @LoginToContinue(loginPage = "/account/login", useForwardToLogin = false,
        errorPage = ""))
@ApplicationScoped
public class LoginMechanism {
}
