using BenchmarkDotNet.Running;
using TridentFramework.Benchmarks.Kernels;

BenchmarkSwitcher.FromTypes([typeof(KernelBenchmarks), typeof(EventFormatBenchmarks)]).Run(args);
