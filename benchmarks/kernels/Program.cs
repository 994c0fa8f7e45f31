using BenchmarkDotNet.Running;
using TridentFramework.Benchmarks.Kernels;

BenchmarkSwitcher.FromTypes([typeof(KernelBenchmarks)]).Run(args);
