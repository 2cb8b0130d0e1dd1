package org.samstod.platform.web;

import java.util.List;
import org.apache.catalina.Contained;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.apache.catalina.util.LifecycleSupport;
import org.glassfish.web.valve.GlassFishValve;

/** The valve of the application that {@code payara-web.xml} names: as long as it runs, {@link PageCacheValve} stands before the applications of its host. */
public class PageCacheGate implements GlassFishValve, Contained, Lifecycle {

    private final LifecycleSupport listeners = new LifecycleSupport(this);
    private Container container;
    private PageCacheValve valve;

    @Override
    public String getInfo() {
        return getClass().getName();
    }

    @Override
    public int invoke(Request request, Response response) {
        return INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing is left to do.
    }

    @Override
    public Container getContainer() {
        return container;
    }

    @Override
    public void setContainer(Container container) {
        this.container = container;
    }

    @Override
    public void start() {
        valve = new PageCacheValve((Context) container);
        host().addValve(valve);
    }

    @Override
    public void stop() {
        host().removeValve(valve);
    }

    private Pipeline host() {
        return container.getParent().getPipeline();
    }

    @Override
    public void addLifecycleListener(LifecycleListener listener) {
        listeners.addLifecycleListener(listener);
    }

    @Override
    public List<LifecycleListener> findLifecycleListeners() {
        return listeners.findLifecycleListeners();
    }

    @Override
    public void removeLifecycleListener(LifecycleListener listener) {
        listeners.removeLifecycleListener(listener);
    }
}
