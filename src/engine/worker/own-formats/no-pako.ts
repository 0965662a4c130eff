/** Stands in for utif2's own inflater, which has no bound: what is deflated is unpacked before utif2 sees it. */
export {};
