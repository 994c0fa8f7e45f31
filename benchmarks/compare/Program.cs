using TridentFramework.Benchmarks.Compare;

return CompareCommand.Invoke(args, Console.Out, Console.Error);
