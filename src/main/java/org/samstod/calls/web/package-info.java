/** The programme administrator's pages: calls, forms from files, frames. */
package org.samstod.calls.web;
