/**
 * What every page shares in the web layer: formatting functions of the tag library, the messages of a request.
 * No page of its own lives here except the plain text pages and the error pages.
 */
package org.samstod.platform.web;
