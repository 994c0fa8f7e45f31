// A test of the host is mostly one thread that loads plugins and reads cards, or waits for a process; fixtures share nothing but the built program.
// The two with the longest tests also have theirs side by side.
[assembly: Parallelizable(ParallelScope.Fixtures)]
