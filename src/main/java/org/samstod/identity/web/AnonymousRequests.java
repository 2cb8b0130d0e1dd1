package org.samstod.identity.web;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Spares requests without a session the question who is asking. The container asks the log-in mechanism at the beginning and at the end
 * of every request, public pages too, and looks it up anew each time; that took longer than sending a page from memory. Without a session
 * there is nobody to recognise, so the answer is known; the same with the cookie of a session that has ended, or was another process's,
 * which is how a portal that is starting can tell a visitor so: its log-in mechanism is not there yet. A log-in within the request, and
 * whatever is protected by the container, is passed on as before.
 */
@WebListener
public class AnonymousRequests implements ServletContextListener {

    private static final String LAYER = "HttpServlet";
    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";
    /** Request attribute: whether this request was spared; absent before the first question, false once it was passed on. */
    private static final String SPARED = AnonymousRequests.class.getName();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        String application = context.getVirtualServerName() + " " + context.getContextPath();
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        AuthConfigProvider mechanism = factory.getConfigProvider(LAYER, application, null);
        if (mechanism == null) {
            throw new IllegalStateException("the log-in mechanism is not registered for " + application);
        }
        factory.registerConfigProvider(new Provider(mechanism), LAYER, application, "log-in, unless there is no session");
    }

    private record Provider(AuthConfigProvider mechanism) implements AuthConfigProvider {

        @Override
        public ServerAuthConfig getServerAuthConfig(String layer, String application, CallbackHandler handler) throws AuthException {
            return new Config(mechanism.getServerAuthConfig(layer, application, handler));
        }

        @Override
        public ClientAuthConfig getClientAuthConfig(String layer, String application, CallbackHandler handler) throws AuthException {
            return mechanism.getClientAuthConfig(layer, application, handler);
        }

        @Override
        public void refresh() {
            mechanism.refresh();
        }
    }

    private record Config(ServerAuthConfig mechanism) implements ServerAuthConfig {

        @Override
        public ServerAuthContext getAuthContext(String id, Subject service, Map<String, Object> properties) throws AuthException {
            return new Context(mechanism.getAuthContext(id, service, properties));
        }

        @Override
        public String getMessageLayer() {
            return mechanism.getMessageLayer();
        }

        @Override
        public String getAppContext() {
            return mechanism.getAppContext();
        }

        @Override
        public String getAuthContextID(MessageInfo message) {
            return mechanism.getAuthContextID(message);
        }

        @Override
        public void refresh() {
            mechanism.refresh();
        }

        @Override
        public boolean isProtected() {
            return mechanism.isProtected();
        }
    }

    private record Context(ServerAuthContext mechanism) implements ServerAuthContext {

        @Override
        public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
            HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
            boolean protectedByContainer = Boolean.parseBoolean((String) message.getMap().get(MANDATORY));
            if (!protectedByContainer && request.getAttribute(SPARED) == null && request.getSession(false) == null) {
                request.setAttribute(SPARED, Boolean.TRUE);
                return AuthStatus.SUCCESS;
            }
            // A second time within a request is somebody who logs in.
            request.setAttribute(SPARED, Boolean.FALSE);
            return mechanism.validateRequest(message, client, service);
        }

        @Override
        public AuthStatus secureResponse(MessageInfo message, Subject service) throws AuthException {
            Object spared = ((HttpServletRequest) message.getRequestMessage()).getAttribute(SPARED);
            return Boolean.TRUE.equals(spared) ? AuthStatus.SEND_SUCCESS : mechanism.secureResponse(message, service);
        }

        @Override
        public void cleanSubject(MessageInfo message, Subject subject) throws AuthException {
            mechanism.cleanSubject(message, subject);
        }
    }
}
